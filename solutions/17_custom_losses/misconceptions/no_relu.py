r"""
task: confidence_penalty_bce
check: test_no_penalty_up_to_the_threshold
title:
  en: "Unsure predictions are penalised, too"
  ja: "確信の弱い予測にもペナルティが付いています"
wrote:
  en: "`(prediction - threshold) ** 2` without relu."
  ja: "relu を通さずに `(prediction - threshold) ** 2` を計算しています。"
why:
  en: >-
    A square is never negative: 0.1 is 0.6 below the threshold and would cost 0.36. The loss then pulls every
    prediction towards the threshold.
  ja: "二乗は負になりません。0.1 は threshold より 0.6 小さいだけなのに 0.36 のペナルティが付き、\
    すべての予測が threshold に引き寄せられます。"
try:
  en: "Cut negative differences off before you square: relu or clamp(min=0)."
  ja: "二乗の前に、relu か clamp(min=0) で負の差を 0 にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
"""

import torch.nn.functional as F


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    penalty = (prediction - threshold).square().mean()
    return F.binary_cross_entropy(prediction, target) + beta * penalty
