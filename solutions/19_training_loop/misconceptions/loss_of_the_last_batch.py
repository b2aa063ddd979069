"""
task: train_epoch
check: test_an_epoch_of_two_batches
title:
  en: "The last batch's loss is returned"
  ja: "最後のバッチの損失を返しています"
wrote:
  en: "`return loss.item()` after the loop."
  ja: "ループの後で `return loss.item()` としています。"
why:
  en: "The mean over all samples of the epoch was asked for; a single batch says little."
  ja: "求められているのは、エポックの全サンプルについての平均です。1 つのバッチだけではよくわかりません。"
try:
  en: "Add up losses and samples in the loop."
  ja: "ループの中で、損失とサンプル数を足していってください。"
read: https://docs.pytorch.org/docs/stable/notes/faq.html
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
        total += loss.item() * len(inputs)
        samples += len(inputs)
    if samples == 0:
        raise ValueError("no samples")
    return loss.item()
