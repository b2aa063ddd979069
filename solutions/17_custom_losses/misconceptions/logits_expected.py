r"""
task: confidence_penalty_bce
check: test_bce_plus_the_mean_of_squares
title:
  en: "Probabilities taken for logits"
  ja: "確率をロジットとして扱っています"
wrote:
  en: "`F.binary_cross_entropy_with_logits` on probabilities."
  ja: "確率に `F.binary_cross_entropy_with_logits` を使っています。"
why:
  en: >-
    It applies sigmoid once more: 0.9 becomes 0.711 and 0 becomes 0.5. Nothing raises; the loss just never gets
    small.
  ja: "sigmoid がもう一度掛かり、0.9 は 0.711 に、0 は 0.5 になります。エラーは出ず、\
    損失がいつまでも小さくならないだけです。"
try:
  en: "Here prediction holds probabilities: F.binary_cross_entropy."
  ja: "ここでの prediction は確率なので、F.binary_cross_entropy を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

import torch
import torch.nn.functional as F


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    penalty = torch.relu(prediction - threshold).square().mean()
    return F.binary_cross_entropy_with_logits(prediction, target) + beta * penalty
