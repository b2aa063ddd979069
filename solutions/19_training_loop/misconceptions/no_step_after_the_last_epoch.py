"""
task: fit
check: test_the_scheduler_steps_once_per_epoch
title:
  en: "No scheduler step after the last epoch"
  ja: "最後のエポックの後にスケジューラを進めていません"
wrote:
  en: "`if epoch < epochs - 1` before scheduler.step()."
  ja: "scheduler.step() の前に `if epoch < epochs - 1` があります。"
why:
  en: "Whoever goes on training later would use the last rate twice."
  ja: "後で学習を続けると、最後の学習率をもう一度使うことになります。"
try:
  en: "Step after every epoch."
  ja: "どのエポックの後でも進めてください。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
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
        if scheduler is not None and epoch < epochs - 1:
            scheduler.step()
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
