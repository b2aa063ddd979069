"""
task: train_step
check: test_one_update
title:
  en: "The loss is that of the updated model"
  ja: "更新後のモデルの損失を返しています"
wrote:
  en: "The criterion is called once more after step(), and that loss is returned."
  ja: "step() の後でもう一度 criterion を呼び、その損失を返しています。"
why:
  en: "The loss before the update was asked for. A second forward pass also costs time and moves BatchNorm's
    statistics."
  ja: "求められているのは更新前の損失です。順伝播をもう一度行うと時間がかかり、BatchNorm の統計量も動きます。"
try:
  en: "Return the loss that you called backward() on."
  ja: "backward() を呼んだ損失を返してください。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
"""


def train_step(model, inputs, targets, criterion, optimizer):
    optimizer.zero_grad()
    criterion(model(inputs), targets).backward()
    optimizer.step()
    return criterion(model(inputs), targets).item()
