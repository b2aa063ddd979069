"""
task: fit
check: test_the_last_weights_stay
title:
  en: "The best weights are put back"
  ja: "最良の重みに戻しています"
wrote:
  en: "The state with the lowest validation loss is kept and loaded at the end."
  ja: "検証の損失が最も小さいときの state_dict を取っておき、最後に読み込んでいます。"
why:
  en: "That is often a good idea, but the contract keeps the weights of the last update."
  ja: "役に立つことの多い方法ですが、ここでは最後の更新の後の重みを残す約束です。"
try:
  en: "Leave the weights as they are. The caller can keep copies."
  ja: "重みはそのままにしてください。必要なら、呼び出し側がコピーを取れます。"
read: https://docs.pytorch.org/docs/stable/notes/serialization.html
"""

import copy

import torch


def _train(model, loader, criterion, optimizer, device):
    model.train()
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
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum().item()
            samples += len(inputs)
    for module, training in modes:
        module.training = training
    return {"loss": loss / samples, "accuracy": hits / samples}


def fit(model, train_loader, valid_loader, criterion, optimizer, epochs, device="cpu", scheduler=None):
    if epochs < 0:
        raise ValueError("epochs")
    history, best, kept = [], None, None
    for epoch in range(epochs):
        lr = optimizer.param_groups[0]["lr"]
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
        if best is None or found["loss"] < best:
            best, kept = found["loss"], copy.deepcopy(model.state_dict())
    if kept is not None:
        model.load_state_dict(kept)
    return history
