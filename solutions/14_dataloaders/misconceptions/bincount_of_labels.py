"""
task: sample_weights
check: test_any_labels
title:
  en: "The labels are taken for 0 … C - 1"
  ja: "ラベルを 0 … C - 1 とみなしています"
wrote:
  en: "`1 / torch.bincount(labels)[labels]`."
  ja: "`1 / torch.bincount(labels)[labels]` と書いています。"
why:
  en: "bincount makes a table from 0 to the largest label: a label of -1 is an error, and a huge one needs a huge table."
  ja: "bincount は 0 から最大のラベルまでの表を作ります。-1 というラベルはエラーになり、巨大なラベルには巨大な表が必要です。"
try:
  en: "torch.unique with return_inverse and return_counts takes any labels."
  ja: "return_inverse と return_counts を指定した torch.unique なら、どんなラベルでも使えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.bincount.html
"""  # noqa: E501

import torch


def sample_weights(labels):
    if labels.numel() == 0:
        raise ValueError("there must be a label")
    return 1 / torch.bincount(labels).double()[labels.long()]
