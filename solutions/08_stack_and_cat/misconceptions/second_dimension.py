"""
task: join_features
check: test_the_last_dimension
title:
  en: "dim=1 is not always the last"
  ja: "dim=1 が最後の次元とは限りません"
wrote:
  en: "`torch.cat(features, dim=1)` (or torch.hstack)."
  ja: "`torch.cat(features, dim=1)`（または torch.hstack）と書いています。"
why:
  en: "In (N, L, D) dimension 1 is the sequence. Features are last, however many dimensions come before them."
  ja: "(N, L, D) の次元 1 は系列です。前の次元がいくつあっても、特徴量は最後の次元です。"
try:
  en: "`dim=-1`"
  ja: "`dim=-1` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""

import torch


def join_features(*features):
    return torch.cat(features, dim=1)
