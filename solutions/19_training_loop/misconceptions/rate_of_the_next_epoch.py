r"""
task: fit
check: test_the_scheduler_steps_once_per_epoch
title:
  en: "The rate of the next epoch is noted"
  ja: "次のエポックの学習率を記録しています"
wrote:
  en: "optimizer.param_groups[0][\"lr\"] is read after scheduler.step()."
  ja: "scheduler.step() の後で optimizer.param_groups[0][\"lr\"] を読んでいます。"
why:
  en: "scheduler.step() sets the rate for the next epoch. The entry says with which rate this epoch was trained."
  ja: "scheduler.step() は次のエポックの学習率を設定します。記録するのは、このエポックで使った学習率です。"
try:
  en: "Read the rate before training."
  ja: "学習率は学習の前に読んでください。"
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
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        lr = optimizer.param_groups[0]["lr"]
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
