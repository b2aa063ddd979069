"""
task: triplet
check: test_each_triplet_stops_at_zero
title:
  en: "There is no limit at 0"
  ja: "0 で打ち切っていません"
wrote:
  en: "`(near - far + margin).mean()`."
  ja: "`(near - far + margin).mean()` と書いています。"
why:
  en: "The loss falls without end: the easiest way is to blow the embedding up, so that all negatives are far."
  ja: "損失がいくらでも小さくなります。埋め込みを膨らませて negative を遠ざけるだけで済んでしまいます。"
try:
  en: "torch.relu(…) or .clamp(min=0) for each triplet."
  ja: "組ごとに torch.relu(…) か .clamp(min=0) を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near = torch.linalg.vector_norm(anchor - positive, dim=1)
    far = torch.linalg.vector_norm(anchor - negative, dim=1)
    return (near - far + margin).mean()
