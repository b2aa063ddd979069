r"""
task: confidence_penalty_bce
check: test_certain_predictions
title:
  en: "log(0) makes inf or NaN"
  ja: "log(0) で inf や NaN になります"
wrote:
  en: "`-(y * log(p) + (1 - y) * log(1 - p))` without a limit for the logarithms."
  ja: "対数を制限せずに `-(y * log(p) + (1 - y) * log(1 - p))` を計算しています。"
why:
  en: >-
    A sigmoid reaches 0 and 1 exactly in float32. There log gives −inf, and the term that should vanish is 0 · −inf
    = NaN: even a perfect prediction has the loss NaN.
  ja: "float32 では sigmoid がちょうど 0 や 1 になります。そこでは log が −inf になり、\
    消えるはずの項も 0 · −inf = NaN です。完全に当たった予測でも、損失が NaN になります。"
try:
  en: "F.binary_cross_entropy limits the logarithms to −100; torch.log(p).clamp(min=-100) does the same."
  ja: "F.binary_cross_entropy は対数を −100 で打ち切ります。torch.log(p).clamp(min=-100) でも同じです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html
"""

import torch


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if ((prediction < 0) | (prediction > 1)).any():
        raise ValueError("not a probability")
    bce = -(target * torch.log(prediction) + (1 - target) * torch.log(1 - prediction)).mean()
    return bce + beta * torch.relu(prediction - threshold).square().mean()
