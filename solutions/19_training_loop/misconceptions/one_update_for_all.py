"""
task: train_epoch
check: test_an_epoch_of_two_batches
title:
  en: "One update for the whole epoch"
  ja: "エポック全体で更新が 1 回だけです"
wrote:
  en: "zero_grad() stands before the loop and step() after it."
  ja: "zero_grad() はループの前、step() はループの後にあります。"
why:
  en: "The gradients of all batches add up, and the weights move once. That is gradient accumulation over the
    whole data set."
  ja: "全バッチの勾配が足され、重みは 1 回しか動きません。それはデータセット全体での勾配蓄積です。"
try:
  en: "Put all of the step into the loop."
  ja: "1 ステップの全体をループの中に入れてください。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    optimizer.zero_grad()
    total, samples = 0.0, 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        loss = criterion(model(inputs), targets)
        loss.backward()
        total += loss.item() * len(inputs)
        samples += len(inputs)
    if samples == 0:
        raise ValueError("no samples")
    optimizer.step()
    return total / samples
