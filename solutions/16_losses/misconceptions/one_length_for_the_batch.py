"""
task: triplet
check: test_each_triplet_stops_at_zero
title:
  en: "One distance for the whole batch"
  ja: "バッチ全体で 1 つの距離になっています"
wrote:
  en: "`torch.linalg.vector_norm(anchor - positive)` without a dim."
  ja: "dim を指定せずに `torch.linalg.vector_norm(anchor - positive)` と書いています。"
why:
  en: "Without dim the norm goes over all N · D numbers: the triplets are mixed into one."
  ja: "dim がないと N · D 個の数すべてのノルムになり、N 組が 1 つに混ざります。"
try:
  en: "dim=1."
  ja: "dim=1 を指定します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linalg.vector_norm.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near, far = torch.linalg.vector_norm(anchor - positive), torch.linalg.vector_norm(anchor - negative)
    return torch.relu(near - far + margin)
