r"""
task: fit
check: test_as_by_hand
title:
  en: "A new optimizer in every epoch"
  ja: "エポックごとにオプティマイザを作り直しています"
wrote:
  en: "`type(optimizer)(model.parameters(), lr=…)` in the loop."
  ja: "ループの中で `type(optimizer)(model.parameters(), lr=…)` としています。"
why:
  en: "Momentum, Adam's averages and the parameter groups are lost each time, and a scheduler goes on changing
    the old optimizer."
  ja: "モーメンタムも Adam の平均もパラメータグループも、毎回失われます。\
    スケジューラは古いオプティマイザを変え続けます。"
try:
  en: "Use the optimizer that was given, for all epochs."
  ja: "渡されたオプティマイザを、全エポックで使ってください。"
read: https://docs.pytorch.org/docs/stable/optim.html#base-class
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
        fresh = torch.optim.SGD(model.parameters(), lr=lr)
        train_loss = _train(model, train_loader, criterion, fresh, device)
        if scheduler is not None:
            scheduler.step()
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
