"""
task: train_epoch
check: test_an_epoch_of_two_batches
title:
  en: "The sum over the epoch instead of the mean"
  ja: "平均ではなく合計を返しています"
wrote:
  en: "The weighted losses are added up and not divided."
  ja: "重みを付けた損失を足しただけで、割っていません。"
why:
  en: "A sum grows with the data set, so that runs cannot be compared."
  ja: "合計はデータの数とともに増えるので、ほかの学習と比べられません。"
try:
  en: "Divide by the number of samples."
  ja: "サンプル数で割ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
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
    return total
