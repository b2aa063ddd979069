"""
task: train_epoch
check: test_in_training_mode
title:
  en: "Only the outermost module is in training mode"
  ja: "一番外のモジュールだけが学習モードです"
wrote:
  en: "`model.training = True` instead of `model.train()`."
  ja: "`model.train()` の代わりに `model.training = True` としています。"
why:
  en: "Each module has a flag of its own. The layers inside, dropout and BatchNorm, stay in evaluation mode."
  ja: "フラグはモジュールごとにあります。中の層（ドロップアウトや BatchNorm）は評価モードのままです。"
try:
  en: "Call model.train(); it goes through all modules."
  ja: "model.train() を呼んでください。すべてのモジュールに伝わります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.training = True
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
