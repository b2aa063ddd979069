"""
task: fit
check: test_three_epochs
title:
  en: "The training loss is measured after the epoch"
  ja: "学習の損失をエポックの後で測っています"
wrote:
  en: "The training data are evaluated once more after the updates."
  ja: "更新の後で、学習データをもう一度評価しています。"
why:
  en: "The contract wants what train_epoch returns: the losses before the updates, which cost nothing extra."
  ja: "求められているのは train_epoch の返り値、つまり更新前の損失です。それなら余分な計算は要りません。"
try:
  en: "Use train_epoch's result."
  ja: "train_epoch の返り値を使ってください。"
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
        _train(model, train_loader, criterion, optimizer, device)
        train_loss = _evaluate(model, train_loader, criterion, device)["loss"]
        if scheduler is not None:
            scheduler.step()
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
