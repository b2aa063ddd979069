"""
task: fit
check: test_three_epochs
title:
  en: "The training data are evaluated"
  ja: "学習データで評価しています"
wrote:
  en: "train_loader is used twice, valid_loader never."
  ja: "train_loader を 2 回使い、valid_loader を使っていません。"
why:
  en: "How well a model does on data that it was trained on says nothing about new data."
  ja: "学習に使ったデータでの成績からは、新しいデータでの成績はわかりません。"
try:
  en: "Evaluate with valid_loader."
  ja: "valid_loader で評価してください。"
read: https://docs.pytorch.org/docs/stable/data.html
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
            {"epoch": epoch, "lr": lr, "train_loss": train_loss, **_evaluate(model, train_loader, criterion, device)}
        )
    return history
