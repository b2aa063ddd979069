"""
task: evaluate
check: test_a_generator_can_be_evaluated
title:
  en: "The loader is asked for its length"
  ja: "loader の長さを調べています"
wrote:
  en: "`if len(loader) == 0` at the start."
  ja: "最初に `if len(loader) == 0` としています。"
why:
  en: "A generator has no length: TypeError."
  ja: "ジェネレータには長さがなく、TypeError になります。"
try:
  en: "Count the rows in the loop."
  ja: "ループの中で行を数えてください。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    if len(loader) == 0:
        raise ValueError("no samples")
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
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
