"""
task: evaluate
check: test_in_evaluation_mode
title:
  en: "Only the outermost module is in evaluation mode"
  ja: "一番外のモジュールだけが評価モードです"
wrote:
  en: "`model.training = False` instead of `model.eval()`."
  ja: "`model.eval()` の代わりに `model.training = False` としています。"
why:
  en: "Each module has a flag of its own: the dropout inside goes on dropping."
  ja: "フラグはモジュールごとにあります。中のドロップアウトは働いたままです。"
try:
  en: "Call model.eval(); it goes through all modules."
  ja: "model.eval() を呼んでください。すべてのモジュールに伝わります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    model.training = False
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
