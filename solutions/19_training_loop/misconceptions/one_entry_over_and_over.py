"""
task: fit
check: test_three_epochs
title:
  en: "All entries are the same dict"
  ja: "すべての記録が同じ辞書です"
wrote:
  en: "One dict is made before the loop, updated in each epoch, and appended."
  ja: "ループの前に作った 1 つの辞書を、エポックごとに更新して追加しています。"
why:
  en: "The list holds the same object several times, so all entries show the last epoch."
  ja: "リストには同じオブジェクトが何度も入り、どの記録も最後のエポックの値になります。"
try:
  en: "Make a new dict in every epoch."
  ja: "エポックごとに新しい辞書を作ってください。"
read: https://docs.python.org/3/library/copy.html
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
    history, entry = [], {}
    for epoch in range(epochs):
        lr = optimizer.param_groups[0]["lr"]
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        entry.update(epoch=epoch, lr=lr, train_loss=train_loss, **_evaluate(model, valid_loader, criterion, device))
        history.append(entry)
    return history
