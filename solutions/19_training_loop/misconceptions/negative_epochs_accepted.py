"""
task: fit
check: test_no_epochs_and_fewer
title:
  en: "A negative number of epochs is accepted"
  ja: "負のエポック数を受け付けています"
wrote:
  en: "Nothing is checked."
  ja: "何も調べていません。"
why:
  en: "range(-1) is empty, so the mistake of the caller goes unnoticed."
  ja: "range(-1) は空なので、呼び出し側の誤りに気づけません。"
try:
  en: "Raise ValueError for epochs < 0."
  ja: "epochs < 0 なら ValueError を送出してください。"
read: https://docs.python.org/3/library/stdtypes.html#range
"""

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
    history = []
    for epoch in range(epochs):
        lr = optimizer.param_groups[0]["lr"]
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
