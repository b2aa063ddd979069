"""
task: train_step
check: test_one_update
title:
  en: "The gradients are cleared before they are used"
  ja: "使う前に勾配を消しています"
wrote:
  en: "zero_grad() stands between backward() and step()."
  ja: "zero_grad() が backward() と step() の間にあります。"
why:
  en: "step() finds no gradients, so the weights never move. No error comes."
  ja: "step() のときには勾配がないので、重みは動きません。エラーも出ません。"
try:
  en: "The order is: zero_grad, backward, step."
  ja: "順番は zero_grad、backward、step です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def train_step(model, inputs, targets, criterion, optimizer):
    loss = criterion(model(inputs), targets)
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()
