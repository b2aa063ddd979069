"""
task: triplet
check: test_near_minus_far_plus_margin
title:
  en: "City-block instead of Euclidean distance"
  ja: "ユークリッド距離ではなくマンハッタン距離です"
wrote:
  en: "`(anchor - positive).abs().sum(dim=1)`."
  ja: "`(anchor - positive).abs().sum(dim=1)` を使っています。"
why:
  en: "That is p = 1. ‖(3, 4)‖ is 5 in the Euclidean sense, and 7 here."
  ja: "それは p = 1 の距離です。(3, 4) のユークリッド距離は 5 ですが、これでは 7 になります。"
try:
  en: "p = 2 is the default of vector_norm and pairwise_distance."
  ja: "vector_norm も pairwise_distance も既定値は p = 2 です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near, far = (anchor - positive).abs().sum(dim=1), (anchor - negative).abs().sum(dim=1)
    return torch.relu(near - far + margin).mean()
