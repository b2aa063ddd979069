"""
task: train_step
check: test_three_updates
title:
  en: "Each update uses the gradient of the call before"
  ja: "1 回前の勾配で更新しています"
wrote:
  en: "step() comes before backward()."
  ja: "step() が backward() より前にあります。"
why:
  en: "The first update has no gradient at all, and each later one has that of the previous batch."
  ja: "最初の更新には勾配がなく、その後の更新は 1 つ前のバッチの勾配を使います。"
try:
  en: "Call backward() first; step() uses what it left in .grad."
  ja: "先に backward() を呼びます。step() は、そのとき .grad に入った値を使います。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
"""


def train_step(model, inputs, targets, criterion, optimizer):
    loss = criterion(model(inputs), targets)
    optimizer.step()
    optimizer.zero_grad()
    loss.backward()
    return loss.item()
