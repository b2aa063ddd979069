"""
task: evaluate
check: test_evaluated_on_the_device
devices: [simulated, cuda, mps]
title:
  en: "The targets stay on the CPU"
  ja: "正解が CPU に残っています"
wrote:
  en: "Only the inputs go through `.to(device)`."
  ja: "`.to(device)` を使っているのは inputs だけです。"
why:
  en: "On a GPU, logits and targets are then on two devices."
  ja: "GPU では、ロジットと正解が別々のデバイスになります。"
try:
  en: "Move both halves of the batch."
  ja: "バッチの両方を移してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch


def evaluate(model, loader, criterion, device="cpu"):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs = inputs.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum().item()
            samples += len(inputs)
    for module, training in modes:
        module.training = training
    if samples == 0:
        raise ValueError("no samples")
    return {"loss": loss / samples, "accuracy": hits / samples}
