"""
task: evaluate
check: test_three_rows
title:
  en: "The values are tensors"
  ja: "値がテンソルです"
wrote:
  en: "Losses and hits are added up as tensors and returned like that."
  ja: "損失と一致数をテンソルのまま足し、そのまま返しています。"
why:
  en: "Python floats were asked for: they can be printed, compared and written to a file without a GPU."
  ja: "求められているのは Python の float です。float なら、GPU がなくても表示や比較や保存ができます。"
try:
  en: "Call .item() on them."
  ja: ".item() を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
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
            loss += criterion(logits, targets) * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum()
            samples += len(inputs)
    for module, training in modes:
        module.training = training
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
