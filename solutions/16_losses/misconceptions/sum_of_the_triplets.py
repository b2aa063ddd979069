"""
task: triplet
check: test_each_triplet_stops_at_zero
title:
  en: "The sum instead of the mean"
  ja: "平均ではなく和になっています"
wrote:
  en: "`.sum()` at the end."
  ja: "最後に `.sum()` をとっています。"
why:
  en: "With the sum, the loss grows with the batch."
  ja: "和では、バッチが大きいほど損失も大きくなります。"
try:
  en: ".mean()."
  ja: ".mean() とします。"
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
    return torch.relu(near - far + margin).sum()
