"""
task: train_epoch
check: test_the_loader_is_gone_through_once
title:
  en: "The loader is gone through twice"
  ja: "loader を 2 回たどっています"
wrote:
  en: "A first loop counts the samples, a second one trains."
  ja: "1 回目のループでサンプルを数え、2 回目で学習しています。"
why:
  en: "A generator is empty after the first loop. A DataLoader reads, transforms and shuffles everything twice."
  ja: "ジェネレータは 1 回目で空になります。DataLoader なら、読み込みも変換もシャッフルも 2 回行うことになります。"
try:
  en: "Count in the loop that trains."
  ja: "学習するループの中で数えてください。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    samples = sum(len(inputs) for inputs, _ in loader)
    if samples == 0:
        raise ValueError("no samples")
    total = 0.0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(inputs)
    return total / samples
