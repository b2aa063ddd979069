"""
task: triplet
check: test_near_minus_far_plus_margin
title:
  en: "The distance goes along dim 0"
  ja: "距離を dim 0 の方向にとっています"
wrote:
  en: "`torch.linalg.vector_norm(anchor - positive, dim=0)`."
  ja: "`torch.linalg.vector_norm(anchor - positive, dim=0)` と書いています。"
why:
  en: "dim 0 counts the triplets. One coordinate of all embeddings has no meaning as a vector."
  ja: "dim 0 は組の番号の方向です。全埋め込みの 1 つの座標を集めても、意味のあるベクトルにはなりません。"
try:
  en: "dim=1, along one embedding."
  ja: "1 つの埋め込みの方向、dim=1 にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near = torch.linalg.vector_norm(anchor - positive, dim=0)
    far = torch.linalg.vector_norm(anchor - negative, dim=0)
    return torch.relu(near - far + margin).mean()
