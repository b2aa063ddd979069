"""
task: train_epoch
check: test_an_epoch_of_two_batches
title:
  en: "Each loss is computed anew after its update"
  ja: "更新した後で損失を計算し直しています"
wrote:
  en: "criterion(model(inputs), targets) is called again after step(), and that is what is averaged."
  ja: "step() の後でもう一度 criterion(model(inputs), targets) を呼び、それを平均しています。"
why:
  en: "The loss of each batch before its update was asked for. It comes for free with the step."
  ja: "求められているのは、各バッチの更新前の損失です。それはステップの中ですでに計算されています。"
try:
  en: "Use the loss that you called backward() on."
  ja: "backward() を呼んだ損失を使ってください。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    total, samples = 0.0, 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += criterion(model(inputs), targets).item() * len(inputs)
        samples += len(inputs)
    if samples == 0:
        raise ValueError("no samples")
    return total / samples
