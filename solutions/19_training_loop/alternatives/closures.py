"""
tasks: [train_step, train_epoch, multi_task_step]
idea:
  en: >-
    The loss is computed in a closure that step() calls; gradients are cleared at both ends; stars unpack the targets.
  ja: 損失を step() から呼ばれる関数の中で計算し、勾配は前後で消します。正解は * でほどきます。
"""


def train_step(model, inputs, targets, criterion, optimizer):
    def closure():
        model.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        return loss

    loss = optimizer.step(closure)
    optimizer.zero_grad()
    return float(loss.detach())


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train(True)
    history = []
    for batch in loader:
        inputs, targets = (part.to(device, non_blocking=True) for part in batch)
        history.append((train_step(model, inputs, targets, criterion, optimizer), targets.size(0)))
    try:
        return sum(loss * count for loss, count in history) / sum(count for _, count in history)
    except ZeroDivisionError:
        raise ValueError("nothing to train on") from None


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, targets = batch

    def closure():
        optimizer.zero_grad(set_to_none=False)
        loss = criterion(*model(data.to(device)), *(target.to(device) for target in targets))
        loss.backward()
        return loss

    return optimizer.step(closure).item()
