"""
task: train_epoch
check: test_an_epoch_of_two_batches
title:
  en: "Batches that are shorter than the first one are left out"
  ja: "最初より短いバッチを飛ばしています"
wrote:
  en: "`if len(inputs) < full: continue`, with the length of the first batch."
  ja: "最初のバッチの長さを使って `if len(inputs) < full: continue` としています。"
why:
  en: "These samples are never trained on. Whether a short batch is dropped is the loader's decision (drop_last)."
  ja: "そのサンプルは学習に使われません。短いバッチを捨てるかどうかは loader (drop_last) が決めることです。"
try:
  en: "Train on every batch that comes."
  ja: "来たバッチはすべて学習に使ってください。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    total, samples, full = 0.0, 0, 0
    for inputs, targets in loader:
        full = max(full, len(inputs))
        if len(inputs) < full:
            continue
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(inputs)
        samples += len(inputs)
    if samples == 0:
        raise ValueError("no samples")
    return total / samples
