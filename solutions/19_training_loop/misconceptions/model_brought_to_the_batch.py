"""
task: train_epoch
check: test_batches_come_to_the_device
devices: [simulated, cuda, mps]
title:
  en: "The model is brought to the batches"
  ja: "モデルの方をバッチのデバイスに移しています"
wrote:
  en: "`model.to(inputs.device)` in the loop, and nothing is moved to `device`."
  ja: "ループの中で `model.to(inputs.device)` とし、`device` には何も移していません。"
why:
  en: "The batches come on the CPU, so the whole training ends up there."
  ja: "バッチは CPU にあるので、学習全体が CPU で行われてしまいます。"
try:
  en: "Leave the model where it is, and bring each batch to `device`."
  ja: "モデルは動かさず、バッチを `device` へ移してください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    total, samples = 0.0, 0
    for inputs, targets in loader:
        model.to(inputs.device)
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(inputs)
        samples += len(inputs)
    if samples == 0:
        raise ValueError("no samples")
    return total / samples
