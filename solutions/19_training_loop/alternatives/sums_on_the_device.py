"""
tasks: [train_epoch, accuracy, evaluate, fit]
idea:
  en: Sums stay on the device until the end; the evaluation keeps all logits and judges them together, in inference
    mode.
  ja: 合計は最後までデバイスに置きます。評価は推論モードで行い、すべてのロジットをためて、まとめて調べます。
"""

import torch


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    total = torch.zeros((), device=device)
    samples = 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        loss = criterion(model(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.detach() * inputs.shape[0]
        samples += inputs.shape[0]
    if not samples:
        raise ValueError("no samples")
    return (total / samples).item()


def accuracy(logits, targets):
    if logits.shape[:1] != targets.shape or targets.numel() == 0:
        raise ValueError("unequal lengths, or none")
    return logits.topk(1, dim=1).indices.squeeze(1).eq(targets).double().mean().item()


@torch.inference_mode()
def evaluate(model, loader, criterion, device="cpu"):
    flags = {module: module.training for module in model.modules()}
    model.eval()
    try:
        pairs = [(model(inputs.to(device)), targets.to(device)) for inputs, targets in loader]
    finally:
        for module, flag in flags.items():
            module.training = flag
    if not pairs:
        raise ValueError("no samples")
    logits, targets = (torch.cat(parts) for parts in zip(*pairs, strict=True))
    return {"accuracy": accuracy(logits, targets), "loss": criterion(logits, targets).item()}


def fit(model, train_loader, valid_loader, criterion, optimizer, epochs, device="cpu", scheduler=None):
    if epochs < 0:
        raise ValueError("epochs")
    advance = scheduler.step if scheduler is not None else lambda: None
    return [
        {"epoch": epoch, "lr": optimizer.param_groups[0]["lr"]}
        | {"train_loss": train_epoch(model, train_loader, criterion, optimizer, device)}
        | (evaluate(model, valid_loader, criterion, device), advance())[0]
        for epoch in range(epochs)
    ]
