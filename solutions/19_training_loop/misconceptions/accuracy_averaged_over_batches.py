"""
task: evaluate
check: test_three_rows
title:
  en: "The accuracy is averaged over the batches"
  ja: "正解率をバッチごとに平均しています"
wrote:
  en: "The batches' accuracies are added up and divided by their number."
  ja: "バッチごとの正解率を足し、バッチの数で割っています。"
why:
  en: "The single row of a short batch counts as much as a whole other batch."
  ja: "短いバッチの 1 行が、ほかのバッチ全体と同じ重みになってしまいます。"
try:
  en: "Count hits and rows, and divide once."
  ja: "一致した行と全体の行を数え、最後に 1 回だけ割ってください。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    loss, hits, samples, batches = 0.0, 0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).float().mean().item()
            samples += len(inputs)
            batches += 1
    for module, training in modes:
        module.training = training
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / batches}
