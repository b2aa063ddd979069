"""
task: fit
check: test_three_epochs
title:
  en: "The evaluation comes before the training"
  ja: "学習の前に評価しています"
wrote:
  en: "Each epoch evaluates first and trains afterwards."
  ja: "エポックごとに、先に評価し、後で学習しています。"
why:
  en: "The entry then has the state before the epoch, and the trained model is never evaluated."
  ja: "記録されるのはエポックの前の状態で、最後に学習したモデルは評価されません。"
try:
  en: "Train, then evaluate."
  ja: "学習してから評価してください。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
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
        found = _evaluate(model, valid_loader, criterion, device)
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
