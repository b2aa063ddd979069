"""
task: train_epoch
check: test_an_epoch_of_two_batches
devices: [cpu, simulated, mps]
title:
  en: "The device is written in"
  ja: "デバイスを書き込んでいます"
wrote:
  en: "`inputs.cuda()` and `targets.cuda()`; the argument `device` is not used."
  ja: "`inputs.cuda()` と `targets.cuda()` を使い、引数の `device` を使っていません。"
why:
  en: "Without an NVIDIA GPU that is an error, and with two of them it may be the wrong one."
  ja: "NVIDIA の GPU がなければエラーになります。2 つあれば、違う方かもしれません。"
try:
  en: "Use .to(device)."
  ja: ".to(device) を使ってください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    total, samples = 0.0, 0
    for inputs, targets in loader:
        inputs, targets = inputs.cuda(), targets.cuda()
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(inputs)
        samples += len(inputs)
    if samples == 0:
        raise ValueError("no samples")
    return total / samples
