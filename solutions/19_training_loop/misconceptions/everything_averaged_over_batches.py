"""
task: evaluate
check: test_three_rows
title:
  en: "Means of batch means"
  ja: "バッチの平均の平均になっています"
wrote:
  en: "Loss and accuracy of the batches are averaged as they are."
  ja: "バッチごとの損失と正解率を、そのまま平均しています。"
why:
  en: "The last batch is often shorter, and its rows then count more than the others."
  ja: "最後のバッチは短いことが多く、その行がほかの行より重くなってしまいます。"
try:
  en: "Weight each batch with its number of rows."
  ja: "バッチに行数の重みを付けてください。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item()
            hits += (logits.argmax(dim=1) == targets).float().mean().item()
            samples += 1
    for module, training in modes:
        module.training = training
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
