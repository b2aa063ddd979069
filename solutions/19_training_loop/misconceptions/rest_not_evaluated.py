"""
task: evaluate
check: test_three_rows
title:
  en: "The last batch is left out"
  ja: "最後のバッチを使っていません"
wrote:
  en: "`list(loader)[:-1]`, so that all batches have one size."
  ja: "バッチの大きさをそろえるために `list(loader)[:-1]` としています。"
why:
  en: "An evaluation is over all samples; those of the last batch are never seen."
  ja: "評価は全サンプルで行います。最後のバッチのサンプルが使われていません。"
try:
  en: "Go through all of the loader."
  ja: "loader の最後までたどってください。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in list(loader)[:-1]:
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
