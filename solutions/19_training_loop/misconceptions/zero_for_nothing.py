"""
task: train_epoch
check: test_refuses_a_loader_without_samples
title:
  en: "A loader without samples gives 0.0"
  ja: "サンプルのない loader に 0.0 を返しています"
wrote:
  en: "`total / max(samples, 1)`."
  ja: "`total / max(samples, 1)` としています。"
why:
  en: "A loss of 0.0 looks perfect. Most often the path or the filter of the data is wrong."
  ja: "損失 0.0 は完璧に見えますが、たいていはデータのパスや条件の誤りです。"
try:
  en: "Raise ValueError if there were no samples."
  ja: "サンプルがなければ ValueError を送出してください。"
read: https://docs.pytorch.org/docs/stable/data.html
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
    return total / max(samples, 1)
