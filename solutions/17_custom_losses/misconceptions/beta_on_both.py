r"""
task: confidence_penalty_bce
check: test_beta_and_threshold_are_used
title:
  en: "beta multiplies both terms"
  ja: "beta が両方の項に掛かっています"
wrote:
  en: "`beta * (bce + penalty)`."
  ja: "`beta * (bce + penalty)` と書いています。"
why:
  en: >-
    beta is the balance between the two terms. Multiplied with both it only scales the loss, as a smaller learning
    rate would; with beta = 0 nothing is left.
  ja: "beta は 2 つの項の釣り合いを決めるものです。両方に掛けると、\
    学習率を変えるのと同じで損失の大きさが変わるだけになり、beta = 0 では何も残りません。"
try:
  en: "bce + beta * penalty."
  ja: "bce + beta * penalty とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html
"""

import torch
import torch.nn.functional as F


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    penalty = torch.relu(prediction - threshold).square().mean()
    return beta * (F.binary_cross_entropy(prediction, target) + penalty)
