"""
task: triplet
check: test_each_triplet_stops_at_zero
title:
  en: "Only triplets above 0 are counted"
  ja: "0 より大きい組だけで平均しています"
wrote:
  en: "`costs[costs > 0].mean()`."
  ja: "`costs[costs > 0].mean()` と書いています。"
why:
  en: "The mean is over all N. Over the hard ones only it is larger, and NaN once all triplets are in order."
  ja: "平均は N 組すべてについてとります。難しい組だけの平均は大きくなり、すべての組が正しくなると NaN になります。"
try:
  en: "torch.relu(costs).mean()."
  ja: "torch.relu(costs).mean() とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near = torch.linalg.vector_norm(anchor - positive, dim=1)
    far = torch.linalg.vector_norm(anchor - negative, dim=1)
    costs = torch.relu(near - far + margin)
    return costs[costs > 0].mean()
