"""
task: join_features
check: test_side_by_side
title:
  en: "stack makes a new dimension"
  ja: "stack は新しい次元を作ります"
wrote:
  en: "`torch.stack(features, dim=-1)`: it needs equal numbers of features, and gives (N, D, 2)."
  ja: "`torch.stack(features, dim=-1)` と書いています。特徴量の数が同じでなければならず、結果は (N, D, 2) になります。"
why:
  en: "Features are to stand in one row. That is a longer dimension, not a further one."
  ja: "特徴量は 1 つの行に並べます。必要なのは新しい次元ではなく、長くなった次元です。"
try:
  en: "`torch.cat(features, dim=-1)`"
  ja: "`torch.cat(features, dim=-1)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""

import torch


def join_features(*features):
    return torch.stack(features, dim=-1)
