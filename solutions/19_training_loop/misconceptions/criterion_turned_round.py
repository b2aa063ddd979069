"""
task: train_step
check: test_the_criterion_is_the_one_given
title:
  en: "Outputs and targets change places"
  ja: "出力と正解が逆です"
wrote:
  en: "`criterion(targets, model(inputs))`."
  ja: "`criterion(targets, model(inputs))` と呼んでいます。"
why:
  en: "For the squared error that makes no difference, for most other losses it does."
  ja: "二乗誤差なら違いはありませんが、ほとんどの損失では違います。"
try:
  en: "The outputs come first in PyTorch: criterion(outputs, targets)."
  ja: "PyTorch では出力が先です。criterion(outputs, targets) としてください。"
read: https://docs.pytorch.org/docs/stable/nn.html#loss-functions
"""


def train_step(model, inputs, targets, criterion, optimizer):
    optimizer.zero_grad()
    loss = criterion(targets, model(inputs))
    loss.backward()
    optimizer.step()
    return loss.item()
