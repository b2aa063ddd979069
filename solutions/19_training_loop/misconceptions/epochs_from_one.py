r"""
task: fit
check: test_three_epochs
title:
  en: "Epochs are counted from 1"
  ja: "エポックを 1 から数えています"
wrote:
  en: "`\"epoch\": epoch + 1`."
  ja: "`\"epoch\": epoch + 1` としています。"
why:
  en: "The contract counts from 0, as indices do."
  ja: "ここでは、インデックスと同じように 0 から数える約束です。"
try:
  en: "Use the number of range(epochs)."
  ja: "range(epochs) の数をそのまま使ってください。"
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
    if epochs < 0:
        raise ValueError("epochs")
    history = []
    for epoch in range(epochs):
        lr = optimizer.param_groups[0]["lr"]
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        history.append(
            {
                "epoch": epoch + 1,
                "lr": lr,
                "train_loss": train_loss,
                **_evaluate(model, valid_loader, criterion, device),
            }
        )
    return history
