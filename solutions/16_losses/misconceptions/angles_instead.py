"""
task: triplet
check: test_near_minus_far_plus_margin
title:
  en: "Cosine instead of distance"
  ja: "距離ではなくコサイン類似度です"
wrote:
  en: "`1 - F.cosine_similarity(anchor, positive)`."
  ja: "`1 - F.cosine_similarity(anchor, positive)` を使っています。"
why:
  en: "The cosine sees directions only. TripletMarginLoss measures how far apart the points are."
  ja: "コサインは向きしか見ません。TripletMarginLoss は点どうしの距離を測ります。"
try:
  en: "F.pairwise_distance(anchor, positive)."
  ja: "F.pairwise_distance(anchor, positive) を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cosine_similarity.html
"""

import torch
import torch.nn.functional as F


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near, far = 1 - F.cosine_similarity(anchor, positive), 1 - F.cosine_similarity(anchor, negative)
    return torch.relu(near - far + margin).mean()
