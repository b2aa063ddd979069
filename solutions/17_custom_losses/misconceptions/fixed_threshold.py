"""
task: confidence_penalty_bce
check: test_beta_and_threshold_are_used
title:
  en: "threshold is ignored"
  ja: "threshold が使われていません"
wrote:
  en: "`torch.relu(prediction - 0.7)`, whatever threshold was given."
  ja: "どんな threshold を渡しても `torch.relu(prediction - 0.7)` を計算しています。"
why:
  en: "0.7 is the default of an argument. A number written into the formula cannot be chosen by the caller."
  ja: "0.7 は引数の既定値です。式に直接書いた数は、呼び出し側から変えられません。"
try:
  en: "Use the argument threshold."
  ja: "引数の threshold を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html
"""

import torch
import torch.nn.functional as F


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    penalty = torch.relu(prediction - 0.7).square().mean()
    return F.binary_cross_entropy(prediction, target) + beta * penalty
