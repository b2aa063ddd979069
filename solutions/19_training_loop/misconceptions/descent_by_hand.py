r"""
task: train_step
check: test_the_optimizer_makes_the_update
title:
  en: "Plain descent instead of the optimizer"
  ja: "オプティマイザを使わず、自分で更新しています"
wrote:
  en: "`p -= lr * p.grad` for every parameter, with the first group's lr."
  ja: "すべてのパラメータを、最初のグループの lr で `p -= lr * p.grad` と更新しています。"
why:
  en: "That is what plain SGD with one group does. Momentum, other groups, Adam: all of it is in
    optimizer.step() only."
  ja: "それはグループが 1 つの単純な SGD の更新です。モーメンタムも、ほかのグループも、Adam も、\
    optimizer.step() の中にしかありません。"
try:
  en: "Call optimizer.step()."
  ja: "optimizer.step() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.step.html
"""

import torch


def train_step(model, inputs, targets, criterion, optimizer):
    optimizer.zero_grad()
    loss = criterion(model(inputs), targets)
    loss.backward()
    with torch.no_grad():
        for p in optimizer.param_groups[0]["params"]:
            if p.grad is not None:
                p -= optimizer.param_groups[0]["lr"] * p.grad
    return loss.item()
