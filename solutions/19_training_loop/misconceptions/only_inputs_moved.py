"""
task: train_epoch
check: test_batches_come_to_the_device
devices: [simulated, cuda, mps]
title:
  en: "The targets stay where they are"
  ja: "正解がデバイスに移っていません"
wrote:
  en: "Only the inputs go through `.to(device)`."
  ja: "`.to(device)` を使っているのは inputs だけです。"
why:
  en: "On a GPU the loss compares tensors on two devices, and that is an error. On the CPU nobody notices."
  ja: "GPU では、損失が別々のデバイスのテンソルを比べることになり、エラーです。CPU では誰も気づきません。"
try:
  en: "Move both halves of the batch."
  ja: "バッチの両方を移してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    total, samples = 0.0, 0
    for inputs, targets in loader:
        inputs = inputs.to(device)
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(inputs)
        samples += len(inputs)
    if samples == 0:
        raise ValueError("no samples")
    return total / samples
