"""
task: train_epoch
check: test_the_loader_is_gone_through_once
title:
  en: "The loader is asked for its length"
  ja: "loader の長さを調べています"
wrote:
  en: "`if len(loader) == 0` before the loop."
  ja: "ループの前に `if len(loader) == 0` としています。"
why:
  en: "A generator has no length: TypeError."
  ja: "ジェネレータには長さがなく、TypeError になります。"
try:
  en: "Count the samples in the loop, and look at the number afterwards."
  ja: "ループの中でサンプルを数え、後でその数を調べてください。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    if len(loader) == 0:
        raise ValueError("no samples")
    model.train()
    total, samples = 0.0, 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(inputs)
        samples += len(inputs)
    return total / samples
