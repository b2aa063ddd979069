"""
task: fit
check: test_modes_in_every_epoch
title:
  en: "Training mode lasts until the first evaluation"
  ja: "最初の評価から後は評価モードで学習しています"
wrote:
  en: "model.train() stands before the loop over the epochs, model.eval() inside."
  ja: "model.train() はエポックのループの前、model.eval() はループの中にあります。"
why:
  en: "From the second epoch on, dropout is off and BatchNorm learns nothing."
  ja: "2 回目のエポックから、ドロップアウトは働かず、BatchNorm は何も学びません。"
try:
  en: "Call model.train() in every epoch."
  ja: "エポックごとに model.train() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""

import torch


def _train(model, loader, criterion, optimizer, device):
    total, samples = 0.0, 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(inputs)
        samples += len(inputs)
    return total / samples


def _evaluate(model, loader, criterion, device):
    model.eval()
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum().item()
            samples += len(inputs)
    return {"loss": loss / samples, "accuracy": hits / samples}


def fit(model, train_loader, valid_loader, criterion, optimizer, epochs, device="cpu", scheduler=None):
    if epochs < 0:
        raise ValueError("epochs")
    history = []
    model.train()
    for epoch in range(epochs):
        lr = optimizer.param_groups[0]["lr"]
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
