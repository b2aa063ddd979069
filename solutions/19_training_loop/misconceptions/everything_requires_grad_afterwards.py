"""
task: evaluate
check: test_the_model_stays_as_it_was
title:
  en: "Frozen parameters are thawed"
  ja: "凍結したパラメータが解除されています"
wrote:
  en: "`requires_grad_(False)` before and `requires_grad_(True)` afterwards, instead of no_grad()."
  ja: "no_grad() の代わりに、前に `requires_grad_(False)`、後で `requires_grad_(True)` としています。"
why:
  en: "Parameters that were frozen before the call are trained from then on."
  ja: "呼び出しの前に凍結してあったパラメータも、その後は学習されてしまいます。"
try:
  en: "Use torch.no_grad(), which touches no parameter."
  ja: "パラメータに触れない torch.no_grad() を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    model.requires_grad_(False)
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum().item()
            samples += len(inputs)
    model.requires_grad_(True)
    for module, training in modes:
        module.training = training
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
