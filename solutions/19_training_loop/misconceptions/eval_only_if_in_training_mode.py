"""
task: evaluate
check: test_in_evaluation_mode
title:
  en: "Modules inside may still be in training mode"
  ja: "中のモジュールが学習モードのことがあります"
wrote:
  en: "`if model.training: model.eval()`."
  ja: "`if model.training: model.eval()` としています。"
why:
  en: "The model's own flag says nothing about the modules inside, which may differ."
  ja: "モデル自身のフラグから、中のモジュールのモードはわかりません。"
try:
  en: "Call model.eval() in any case."
  ja: "どんなときも model.eval() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    if model.training:
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
