"""
task: evaluate
check: test_modes_are_put_back
title:
  en: "The model stays in evaluation mode"
  ja: "評価モードのままになっています"
wrote:
  en: "`model.eval()` at the start, and nothing at the end."
  ja: "最初に `model.eval()` を呼び、最後に何もしていません。"
why:
  en: "Training goes on without dropout, and BatchNorm uses old statistics."
  ja: "その後の学習は、ドロップアウトなしで、BatchNorm の古い統計量を使って進んでしまいます。"
try:
  en: "Note the flags first, and put them back."
  ja: "先にフラグを控え、最後に戻してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
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
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
