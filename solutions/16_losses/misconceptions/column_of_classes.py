r"""
task: cross_entropy
check: test_targets_that_do_not_fit
title:
  en: "A column of classes is flattened"
  ja: "列になったクラス番号を平らにしています"
wrote:
  en: "`target.squeeze()` before F.cross_entropy."
  ja: "F.cross_entropy の前に `target.squeeze()` を呼んでいます。"
why:
  en: >-
    squeeze() guesses what the caller meant. It turns (1, C) probabilities and one-element batches into
    something else as well.
  ja: "squeeze() は、呼び出し側の意図を推測して形状を変えます。\
    (1, C) の確率や要素 1 つのバッチまで別の形になってしまいます。"
try:
  en: "Take (N,) only and let other shapes raise."
  ja: "(N,) だけを受け付け、ほかの形状はエラーにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.squeeze.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    if not target.is_floating_point():
        target = target.reshape(-1)
    return F.cross_entropy(logits, target, weight)
