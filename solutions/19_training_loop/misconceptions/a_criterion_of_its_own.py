"""
task: train_step
check: test_the_criterion_is_the_one_given
title:
  en: "The criterion is not used"
  ja: "criterion を使っていません"
wrote:
  en: "The mean squared error is written in."
  ja: "平均二乗誤差を直接書き込んでいます。"
why:
  en: "The caller chooses the loss: a sum, a cross-entropy, a loss of their own."
  ja: "どの損失を使うかは呼び出し側が決めます。合計かもしれず、交差エントロピーや自作の損失かもしれません。"
try:
  en: "loss = criterion(model(inputs), targets)."
  ja: "loss = criterion(model(inputs), targets) としてください。"
read: https://docs.pytorch.org/docs/stable/nn.html#loss-functions
"""

import torch.nn.functional as F


def train_step(model, inputs, targets, criterion, optimizer):
    optimizer.zero_grad()
    loss = F.mse_loss(model(inputs), targets)
    loss.backward()
    optimizer.step()
    return loss.item()
