"""
task: summed_gradient
check: test_every_loss_once
title:
  en: "Every loss is evaluated twice"
  ja: "どの損失も 2 回評価しています"
wrote:
  en: "Once for the list of values and once more for the sum that is differentiated."
  ja: "値のリストを作るために 1 回、微分する和を作るためにもう 1 回、損失を呼んでいます。"
why:
  en: "A loss often is a forward pass through a network: twice the time, and with dropout two different numbers."
  ja: "損失の評価は、多くの場合ネットワークの順伝播です。時間が 2 倍になり、ドロップアウトがあれば 2
    回の値も違ってきます。"
try:
  en: "Call each loss once and keep the tensor."
  ja: "損失は 1 回ずつ呼び、返ってきたテンソルを使い回してください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch


def summed_gradient(w, losses):
    values = [loss(w) for loss in losses if loss(w).requires_grad]
    if not values:
        return torch.zeros_like(w)
    return torch.autograd.grad(sum(values), w)[0]
