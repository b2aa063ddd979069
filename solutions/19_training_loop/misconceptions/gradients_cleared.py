"""
task: evaluate
check: test_the_model_stays_as_it_was
title:
  en: "The evaluation clears the gradients"
  ja: "評価で勾配を消しています"
wrote:
  en: "`model.zero_grad()` before the loop."
  ja: "ループの前に `model.zero_grad()` を呼んでいます。"
why:
  en: "An evaluation may come between backward() and step(), for instance while gradients are accumulated."
  ja: "勾配蓄積の途中のように、backward() と step() の間に評価が入ることもあります。"
try:
  en: "Leave .grad alone; without a backward() there is nothing to clear."
  ja: ".grad には触れないでください。backward() を呼ばないので、消すものはありません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.zero_grad
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    model.zero_grad()
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
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
