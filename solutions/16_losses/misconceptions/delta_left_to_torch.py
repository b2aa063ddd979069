r"""
task: huber
check: test_delta_must_be_positive
title:
  en: "torch's error for a bad delta"
  ja: "不正な delta のエラーを torch に任せています"
wrote:
  en: "`F.huber_loss(prediction, target, delta=delta)` without a test of delta."
  ja: "delta を調べずに `F.huber_loss(prediction, target, delta=delta)` を呼んでいます。"
why:
  en: "F.huber_loss raises RuntimeError. A caller who catches ValueError, as the docstring says, does not catch that."
  ja: "F.huber_loss が出すのは RuntimeError です。\
    docstring のとおり ValueError を待つ呼び出し側では捕まえられません。"
try:
  en: "if delta <= 0: raise ValueError."
  ja: "if delta <= 0: raise ValueError を加えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
"""

import torch.nn.functional as F


def huber(prediction, target, delta=1.0):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    return F.huber_loss(prediction, target, delta=delta)
