"""
task: evaluate
check: test_modes_are_put_back
title:
  en: "One flag for all modules"
  ja: "1 つのフラグを全モジュールに使っています"
wrote:
  en: "`was = model.training` before, `model.train(was)` afterwards."
  ja: "前に `was = model.training`、後で `model.train(was)` としています。"
why:
  en: "train() sets the flag of every module inside, also of those that were different."
  ja: "train() は中のすべてのモジュールのフラグを変えるので、違っていたものも同じになってしまいます。"
try:
  en: "Note module.training for each of model.modules()."
  ja: "model.modules() のそれぞれについて module.training を控えてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    was = model.training
    model.eval()
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum().item()
            samples += len(inputs)
    model.train(was)
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
