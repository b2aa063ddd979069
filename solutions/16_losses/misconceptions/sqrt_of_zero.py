r"""
task: triplet
check: test_gradient_where_two_rows_are_equal
title:
  en: "NaN gradient at distance 0"
  ja: "距離 0 で勾配が NaN になります"
wrote:
  en: "`(anchor - positive).square().sum(dim=1).sqrt()`."
  ja: "`(anchor - positive).square().sum(dim=1).sqrt()` を使っています。"
why:
  en: >-
    The slope of sqrt at 0 is inf; times the slope of the square, 0, it is NaN. One such row spoils all
    parameters.
  ja: "sqrt の 0 での傾きは inf で、二乗の傾き 0 を掛けると NaN です。そのような行が 1 つあるだけで、\
    全パラメータが壊れます。"
try:
  en: "vector_norm, pairwise_distance, or a tiny number under the root."
  ja: "vector_norm か pairwise_distance を使うか、根号の中にごく小さな数を足します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near = (anchor - positive).square().sum(dim=1).sqrt()
    far = (anchor - negative).square().sum(dim=1).sqrt()
    return torch.relu(near - far + margin).mean()
