r"""
task: evaluate
check: test_in_evaluation_mode
title:
  en: "The model is not in evaluation mode"
  ja: "評価モードになっていません"
wrote:
  en: "`model.eval()` is missing; there is only no_grad()."
  ja: "`model.eval()` がなく、no_grad() だけです。"
why:
  en: "no_grad() switches off gradients and nothing else. Dropout still drops, and BatchNorm still learns from
    the validation data."
  ja: "no_grad() が止めるのは勾配の記録だけです。ドロップアウトは働き、\
    BatchNorm は検証データから統計量を学んでしまいます。"
try:
  en: "Call model.eval() as well."
  ja: "model.eval() も呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum().item()
            samples += len(inputs)
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
