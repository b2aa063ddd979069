r"""
task: confidence_penalty_bce
check: test_only_probabilities_are_accepted
title:
  en: "Values outside [0, 1] are bent into it"
  ja: "[0, 1] の外の値を範囲内に直しています"
wrote:
  en: "`prediction.clamp(0, 1)` before the BCE."
  ja: "BCE の前に `prediction.clamp(0, 1)` を通しています。"
why:
  en: >-
    A prediction of 1.5 means that somebody forgot the sigmoid. Bent to 1 the mistake is silent, and clamp gives
    those elements no gradient from the BCE.
  ja: "1.5 という予測は、sigmoid を忘れた印です。1 に直すと間違いが見えなくなり、\
    その要素には BCE の勾配も流れません。"
try:
  en: "Let F.binary_cross_entropy raise, or raise ValueError yourself."
  ja: "F.binary_cross_entropy のエラーに任せるか、自分で ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html
"""

import torch
import torch.nn.functional as F


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    penalty = torch.relu(prediction - threshold).square().mean()
    return F.binary_cross_entropy(prediction.clamp(0, 1), target) + beta * penalty
