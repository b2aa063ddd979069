"""
task: train_step
check: test_one_update
title:
  en: "The update is missing"
  ja: "更新がありません"
wrote:
  en: "The function ends after `loss.backward()`; there is no `optimizer.step()`."
  ja: "`loss.backward()` で終わり、`optimizer.step()` がありません。"
why:
  en: "backward() only computes gradients and puts them into .grad. The loss is the same in every call."
  ja: "backward() は勾配を求めて .grad に入れるだけです。損失は何度呼んでも変わりません。"
try:
  en: "Call optimizer.step() after backward()."
  ja: "backward() の後で optimizer.step() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
"""


def train_step(model, inputs, targets, criterion, optimizer):
    optimizer.zero_grad()
    loss = criterion(model(inputs), targets)
    loss.backward()
    return loss.item()
