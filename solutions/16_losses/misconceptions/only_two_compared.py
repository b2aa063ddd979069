"""
task: triplet
check: test_triplet_of_unequal_shapes
title:
  en: "The negative's shape is not compared"
  ja: "negative の形状を比べていません"
wrote:
  en: "`if anchor.shape != positive.shape`, and nothing about the negative."
  ja: "`if anchor.shape != positive.shape` だけで、negative を調べていません。"
why:
  en: "A single negative row for the whole batch goes through without a word."
  ja: "バッチ全体に negative が 1 行しかなくても、黙って通ってしまいます。"
try:
  en: "anchor.shape == positive.shape == negative.shape."
  ja: "anchor.shape == positive.shape == negative.shape を確かめます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if anchor.shape != positive.shape:
        raise ValueError("shapes differ")
    near = torch.linalg.vector_norm(anchor - positive, dim=1)
    far = torch.linalg.vector_norm(anchor - negative, dim=1)
    return torch.relu(near - far + margin).mean()
