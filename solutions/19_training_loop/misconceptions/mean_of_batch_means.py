r"""
task: train_epoch
check: test_an_epoch_of_two_batches
title:
  en: "A short batch counts as much as a full one"
  ja: "短いバッチがほかのバッチと同じ重みです"
wrote:
  en: "The batches' losses are averaged as they are."
  ja: "バッチごとの損失を、そのまま平均しています。"
why:
  en: "A batch's loss is the mean of its rows. One sample in a short last batch then counts as much as thirty
    others together."
  ja: "バッチの損失は、そのバッチの行の平均です。最後の短いバッチの 1 サンプルが、\
    ほかの 30 個分と同じ重みになってしまいます。"
try:
  en: "Multiply each loss by len(inputs) and divide by the number of samples."
  ja: "損失に len(inputs) を掛けて足し、サンプル数で割ってください。"
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
        total += loss.item()
        samples += 1
    if samples == 0:
        raise ValueError("no samples")
    return total / samples
