"""
task: evaluate
check: test_modes_are_put_back
title:
  en: "Every module is in training mode afterwards"
  ja: "すべてのモジュールが学習モードになっています"
wrote:
  en: "`model.train()` at the end."
  ja: "最後に `model.train()` を呼んでいます。"
why:
  en: "A model that was in evaluation mode is changed, and so is a frozen BatchNorm that was to stay in
    evaluation mode."
  ja: "評価モードだったモデルも、評価モードにしておきたい凍結した BatchNorm も、学習モードに変わってしまいます。"
try:
  en: "Put back each module's own flag."
  ja: "モジュールごとのフラグを元に戻してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    model.eval()
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum().item()
            samples += len(inputs)
    model.train()
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
