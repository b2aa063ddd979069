"""
task: triplet
check: test_margin_must_be_positive
title:
  en: "Any margin is accepted"
  ja: "どんな margin でも受け付けています"
wrote:
  en: "No test of margin."
  ja: "margin を調べていません。"
why:
  en: "With margin 0 the embedding may collapse into one point: all distances are 0, and so is the loss."
  ja: "margin が 0 だと、埋め込みが 1 点につぶれても距離がすべて 0 で、損失も 0 になります。"
try:
  en: "if margin <= 0: raise ValueError."
  ja: "if margin <= 0: raise ValueError を加えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near = torch.linalg.vector_norm(anchor - positive, dim=1)
    far = torch.linalg.vector_norm(anchor - negative, dim=1)
    return torch.relu(near - far + margin).mean()
