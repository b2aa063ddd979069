"""
task: train_epoch
check: test_in_training_mode
title:
  en: "The model is put into evaluation mode at the end"
  ja: "最後に評価モードにしています"
wrote:
  en: "`model.eval()` after the loop."
  ja: "ループの後で `model.eval()` を呼んでいます。"
why:
  en: "The contract leaves the model in training mode. Whoever evaluates switches the mode, and switches it back."
  ja: "この関数は、モデルを学習モードのままにする約束です。モードの切り替えは、評価する側が行い、元に戻します。"
try:
  en: "Leave out model.eval()."
  ja: "model.eval() を消してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
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
    model.eval()
    if samples == 0:
        raise ValueError("no samples")
    return total / samples
