"""
task: fit
check: test_the_last_weights_stay
title:
  en: "Training stops when the validation loss rises"
  ja: "検証の損失が増えると学習をやめています"
wrote:
  en: "`break` as soon as the loss is larger than in the epoch before."
  ja: "損失が前のエポックより大きくなると `break` しています。"
why:
  en: "The contract trains all epochs. Early stopping needs patience and belongs to the caller."
  ja: "ここでは全エポックを学習する約束です。早期終了には様子を見る回数なども必要で、呼び出し側が決めることです。"
try:
  en: "Leave out the break."
  ja: "break を消してください。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
"""

import torch


def _train(model, loader, criterion, optimizer, device):
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
    return total / samples


def _evaluate(model, loader, criterion, device):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    loss, hits, samples = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            inputs, targets = inputs.to(device), targets.to(device)
            logits = model(inputs)
            loss += criterion(logits, targets).item() * len(inputs)
            hits += (logits.argmax(dim=1) == targets).sum().item()
            samples += len(inputs)
    for module, training in modes:
        module.training = training
    return {"loss": loss / samples, "accuracy": hits / samples}


def fit(model, train_loader, valid_loader, criterion, optimizer, epochs, device="cpu", scheduler=None):
    if epochs < 0:
        raise ValueError("epochs")
    history = []
    for epoch in range(epochs):
        lr = optimizer.param_groups[0]["lr"]
        train_loss = _train(model, train_loader, criterion, optimizer, device)
        if scheduler is not None:
            scheduler.step()
        found = _evaluate(model, valid_loader, criterion, device)
        history.append({"epoch": epoch, "lr": lr, "train_loss": train_loss, **found})
        if epoch and history[-1]["loss"] > history[-2]["loss"]:
            break
    return history
