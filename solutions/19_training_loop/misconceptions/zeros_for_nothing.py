"""
task: evaluate
check: test_refuses_to_evaluate_nothing
title:
  en: "No samples give a loss of 0"
  ja: "サンプルがないと損失が 0 になります"
wrote:
  en: "The sums are divided by `max(samples, 1)`."
  ja: "合計を `max(samples, 1)` で割っています。"
why:
  en: "A loss of 0.0 is the best there is. An empty validation set would win every comparison."
  ja: "損失 0.0 は最良の値です。空の検証データが、どの比較にも勝ってしまいます。"
try:
  en: "Raise ValueError if there were no samples."
  ja: "サンプルがなければ ValueError を送出してください。"
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
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum().item()
            samples += len(inputs)
    for module, training in modes:
        module.training = training
    samples = max(samples, 1)
    return {"loss": loss / samples, "accuracy": hits / samples}
