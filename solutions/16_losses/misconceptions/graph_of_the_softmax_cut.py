"""
task: cross_entropy
check: test_logits_of_a_thousand
title:
  en: "A part of the graph is cut off"
  ja: "計算グラフの一部が切れています"
wrote:
  en: "`logits.detach().logsumexp(dim=1)`, or `with torch.no_grad()` around it."
  ja: "`logits.detach().logsumexp(dim=1)` と書くか、`torch.no_grad()` の中で計算しています。"
why:
  en: >-
    The value is right, but the gradient lacks the softmax: the logit of the right class is pulled up for ever,
    the others never down.
  ja: "値は正しくても、勾配から softmax が抜けます。正解のロジットは上がり続け、ほかのロジットは下がりません。"
try:
  en: "logsumexp belongs to the loss: no detach()."
  ja: "logsumexp も損失の一部です。detach() は使いません。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    if target.is_floating_point():
        if target.shape != logits.shape:
            raise ValueError("shapes differ")
        return -(target * (logits - logits.detach().logsumexp(dim=1, keepdim=True))).sum(dim=1).mean()
    logs = logits - logits.detach().logsumexp(dim=1, keepdim=True)
    return F.nll_loss(logs, target, weight)
