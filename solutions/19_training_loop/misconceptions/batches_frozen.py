r"""
task: fit
check: test_both_loaders_anew
title:
  en: "The first epoch's batches are used for ever"
  ja: "最初のエポックのバッチを使い続けています"
wrote:
  en: "`list(train_loader)` and `list(valid_loader)` before the loop."
  ja: "ループの前に `list(train_loader)` と `list(valid_loader)` としています。"
why:
  en: "A DataLoader shuffles and augments anew each time that it is iterated. The lists hold one order, and all
    data in memory."
  ja: "DataLoader は、たどるたびにシャッフルとデータ拡張をやり直します。リストにすると順序が固定され、\
    全データがメモリに載ります。"
try:
  en: "Iterate over the loaders in every epoch."
  ja: "エポックごとに loader をたどってください。"
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
    train_loader, valid_loader = list(train_loader), list(valid_loader)
    for epoch in range(epochs):
        lr = optimizer.param_groups[0]["lr"]
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
