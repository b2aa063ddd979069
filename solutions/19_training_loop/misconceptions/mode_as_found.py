r"""
task: train_epoch
check: test_in_training_mode
title:
  en: "The model trains in whatever mode it is in"
  ja: "モードを確かめずに学習しています"
wrote:
  en: "`model.train()` is missing."
  ja: "`model.train()` がありません。"
why:
  en: "After an evaluation the model is often in evaluation mode: dropout is off, and BatchNorm learns no statistics."
  ja: "評価の後、モデルは評価モードになっていることがよくあります。ドロップアウトは働かず、\
    BatchNorm は統計量を学びません。"
try:
  en: "Call model.train() at the start of every epoch."
  ja: "エポックの初めに、毎回 model.train() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
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
    return total / samples
