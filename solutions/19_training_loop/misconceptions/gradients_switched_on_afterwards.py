"""
task: evaluate
check: test_the_callers_grad_mode
title:
  en: "Gradients are on afterwards, whatever the caller had"
  ja: "呼び出し側の設定によらず、勾配の記録を有効にしています"
wrote:
  en: "`torch.set_grad_enabled(False)` before and `torch.set_grad_enabled(True)` afterwards."
  ja: "前に `torch.set_grad_enabled(False)`、後で `torch.set_grad_enabled(True)` としています。"
why:
  en: "A caller inside no_grad() gets graphs from then on."
  ja: "no_grad() の中から呼ばれると、その後は計算グラフが作られてしまいます。"
try:
  en: "Use `with torch.no_grad():`, which puts back what it found."
  ja: "元に戻してくれる `with torch.no_grad():` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    torch.set_grad_enabled(False)
    loss, hits, samples = 0.0, 0, 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        logits = model(inputs)
        loss += criterion(logits, targets).item() * len(inputs)
        hits += (logits.argmax(dim=1) == targets).sum().item()
        samples += len(inputs)
    torch.set_grad_enabled(True)
    for module, training in modes:
        module.training = training
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
