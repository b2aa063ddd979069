"""
task: train_step
check: test_one_update
title:
  en: "The loss is returned as a tensor"
  ja: "損失をテンソルのまま返しています"
wrote:
  en: "`return loss` instead of a number."
  ja: "数ではなく `return loss` としています。"
why:
  en: "A Python float was asked for. The tensor holds on to its graph for as long as somebody keeps it."
  ja: "求められているのは Python の float です。テンソルのままだと、それを持つあいだ計算グラフも残ります。"
try:
  en: "Return loss.item()."
  ja: "loss.item() を返してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""


def train_step(model, inputs, targets, criterion, optimizer):
    optimizer.zero_grad()
    loss = criterion(model(inputs), targets)
    loss.backward()
    optimizer.step()
    return loss
