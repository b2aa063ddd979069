"""
task: triplet
check: test_each_triplet_stops_at_zero
title:
  en: "0 is the limit of the mean only"
  ja: "打ち切りが平均の後になっています"
wrote:
  en: "`relu((near - far + margin).mean())`."
  ja: "`relu((near - far + margin).mean())` と書いています。"
why:
  en: "An easy triplet is far below 0 then, and pays for the mistakes of the hard ones."
  ja: "簡単な組が大きな負の値になり、難しい組の間違いを打ち消してしまいます。"
try:
  en: "relu first, then the mean."
  ja: "先に relu、それから平均です。"
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
    return torch.relu((near - far + margin).mean())
