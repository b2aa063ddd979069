r"""
task: fit
check: test_the_scheduler_steps_once_per_epoch
title:
  en: "The scheduler steps after every batch"
  ja: "バッチごとにスケジューラを進めています"
wrote:
  en: "scheduler.step() stands in the loop over the batches."
  ja: "scheduler.step() がバッチのループの中にあります。"
why:
  en: "A schedule made for epochs runs through in a fraction of one. (Some schedules are made for batches; this
    function's are not.)"
  ja: "エポック用のスケジュールが、1 エポックもたたないうちに終わってしまいます（バッチごとに\
    進めるスケジュールもありますが、この関数では違います）。"
try:
  en: "Step once per epoch, after its updates."
  ja: "エポックごとに 1 回、更新が済んでから進めてください。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch


def _train(model, loader, criterion, optimizer, device, scheduler):
    model.train()
    total, samples = 0.0, 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        if scheduler is not None:
            scheduler.step()
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
        train_loss = _train(model, train_loader, criterion, optimizer, device, scheduler)
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
    return history
