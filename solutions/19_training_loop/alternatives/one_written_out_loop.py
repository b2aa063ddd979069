"""
tasks: [fit]
idea:
  en: One loop with everything in it. The scheduler comes after the evaluation, and model.train() once more at the end.
  ja: すべてを 1 つのループに書きます。スケジューラは評価の後に進め、最後にもう一度 model.train() を呼びます。
"""

import torch


def fit(model, train_loader, valid_loader, criterion, optimizer, epochs, device="cpu", scheduler=None):
    if epochs < 0:
        raise ValueError(f"epochs: {epochs}")
    device = torch.device(device)
    history = []
    while len(history) < epochs:
        entry = dict.fromkeys(("train_loss", "loss", "accuracy"), 0.0)
        entry["epoch"], entry["lr"] = len(history), optimizer.param_groups[0]["lr"]
        for phase in ("train", "valid"):
            training = phase == "train"
            model.train(training)
            samples = 0
            for inputs, targets in train_loader if training else valid_loader:
                inputs, targets = inputs.to(device), targets.to(device)
                with torch.set_grad_enabled(training):
                    outputs = model(inputs)
                    loss = criterion(outputs, targets)
                if training:
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                else:
                    entry["accuracy"] += torch.sum(outputs.argmax(-1) == targets).item()
                entry["train_loss" if training else "loss"] += loss.item() * inputs.size(0)
                samples += inputs.size(0)
            for key in ("train_loss",) if training else ("loss", "accuracy"):
                entry[key] /= samples
        history.append(entry)
        if scheduler is not None:
            scheduler.step()
        model.train()
    return history
