r"""
task: huber
check: test_delta_is_the_border
title:
  en: "SmoothL1 instead of Huber"
  ja: "Huber ではなく SmoothL1 です"
wrote:
  en: "`F.smooth_l1_loss(prediction, target, beta=delta)`."
  ja: "`F.smooth_l1_loss(prediction, target, beta=delta)` を使っています。"
why:
  en: >-
    SmoothL1 is Huber divided by delta. The two agree at delta 1 only: an error of 10 costs 9.75 instead of
    4.875 at delta 0.5.
  ja: "SmoothL1 は Huber を delta で割ったものです。等しいのは delta が 1 のときだけで、\
    delta 0.5 では誤差 10 の損失が 4.875 ではなく 9.75 になります。"
try:
  en: "F.huber_loss(delta=delta), or multiply by delta."
  ja: "F.huber_loss(delta=delta) を使うか、delta を掛けます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html
"""

import torch.nn.functional as F


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    return F.smooth_l1_loss(prediction, target, beta=delta)
