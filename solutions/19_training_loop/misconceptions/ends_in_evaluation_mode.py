"""
task: fit
check: test_modes_in_every_epoch
title:
  en: "The model ends in evaluation mode"
  ja: "最後が評価モードになっています"
wrote:
  en: "The evaluation switches to evaluation mode, and only the next epoch switches back."
  ja: "評価で評価モードにし、次のエポックで初めて学習モードに戻しています。"
why:
  en: "After the last epoch there is no next one. The contract leaves the model in training mode."
  ja: "最後のエポックの後に、次のエポックはありません。この関数は、モデルを学習モードのままにする約束です。"
try:
  en: "Put the flags back after each evaluation."
  ja: "評価のたびに、フラグを元に戻してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
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
    for epoch in range(epochs):
        lr = optimizer.param_groups[0]["lr"]
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
