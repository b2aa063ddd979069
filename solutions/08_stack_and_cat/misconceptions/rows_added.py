"""
task: join_features
check: test_side_by_side
title:
  en: "Rows are added instead of columns"
  ja: "列ではなく行が増えています"
wrote:
  en: "`torch.cat(features)`, along dimension 0."
  ja: "`torch.cat(features)` と書いたため、次元 0 に沿ってつながっています。"
why:
  en: >-
    dim=0 is the default, and it is the samples. Joined there, they become more samples (if the numbers of features
    agree at all).
  ja: "既定の dim=0 はサンプルの次元です。そこでつなぐと、（特徴量の数が同じならば）サンプルが増えてしまいます。"
try:
  en: "`torch.cat(features, dim=-1)`"
  ja: "`torch.cat(features, dim=-1)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""

import torch


def join_features(*features):
    return torch.cat(features)
