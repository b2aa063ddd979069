"""
task: train_epoch
check: test_each_batch_has_its_own_gradient
title:
  en: "The gradients are cleared only once per epoch"
  ja: "勾配を消すのがエポックに 1 回だけです"
wrote:
  en: "optimizer.zero_grad() stands before the loop."
  ja: "optimizer.zero_grad() がループの前にあります。"
why:
  en: "From the second batch on, the gradients of the earlier ones are still in .grad."
  ja: "2 つ目のバッチからは、前のバッチの勾配が .grad に残っています。"
try:
  en: "Clear in the loop, before every backward()."
  ja: "ループの中で、backward() のたびに前もって消してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    optimizer.zero_grad()
    total, samples = 0.0, 0
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(inputs)
        samples += len(inputs)
    if samples == 0:
        raise ValueError("no samples")
    return total / samples
