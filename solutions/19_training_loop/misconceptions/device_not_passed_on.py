"""
task: fit
check: test_fitted_on_the_device
devices: [simulated, cuda, mps]
title:
  en: "The device is not passed on"
  ja: "デバイスを渡していません"
wrote:
  en: "The functions for training and evaluating are called without `device`."
  ja: "学習と評価の関数を、`device` なしで呼んでいます。"
why:
  en: "Their default is the CPU, and the model is on the GPU."
  ja: "既定値は CPU なのに、モデルは GPU にあります。"
try:
  en: "Pass `device` to both."
  ja: "どちらにも `device` を渡してください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch


def _train(model, loader, criterion, optimizer, device="cpu"):
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


def _evaluate(model, loader, criterion, device="cpu"):
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
        train_loss = _train(model, train_loader, criterion, optimizer)
        if scheduler is not None:
            scheduler.step()
        history.append(
            {"epoch": epoch, "lr": lr, "train_loss": train_loss, **_evaluate(model, valid_loader, criterion)}
        )
    return history
