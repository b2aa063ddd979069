r"""
task: triplet
check: test_near_minus_far_plus_margin
title:
  en: "Squared distances"
  ja: "距離の二乗になっています"
wrote:
  en: "`((anchor - positive) ** 2).sum(dim=1)`."
  ja: "`((anchor - positive) ** 2).sum(dim=1)` を距離として使っています。"
why:
  en: >-
    Some papers use squares. TripletMarginLoss takes the length itself, so that margin is in the unit of the
    embedding.
  ja: "二乗を使う論文もあります。TripletMarginLoss は長さそのものを使うので、\
    margin の単位が埋め込みと同じになります。"
try:
  en: "torch.linalg.vector_norm(anchor - positive, dim=1)."
  ja: "torch.linalg.vector_norm(anchor - positive, dim=1) とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    if not anchor.shape == positive.shape == negative.shape:
        raise ValueError("shapes differ")
    near, far = (anchor - positive).square().sum(dim=1), (anchor - negative).square().sum(dim=1)
    return torch.relu(near - far + margin).mean()
