"""
task: split
check: test_the_seed_decides
title:
  en: "The seed is not used"
  ja: "シードを使っていません"
wrote:
  en: "`torch.randperm(count)` without a generator."
  ja: "`torch.randperm(count)` を生成器なしで呼んでいます。"
why:
  en: >-
    Each run gives other parts: samples of yesterday's training are in today's test, and two results can't be
    compared.
  ja: "実行するたびに分け方が変わります。昨日の学習用サンプルが今日のテスト用に入り、結果どうしを比べられません。"
try:
  en: "Pass generator=torch.Generator().manual_seed(seed)."
  ja: "generator=torch.Generator().manual_seed(seed) を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.random_split
"""

import itertools

import torch
from torch.utils.data import Subset


def split(dataset, fractions, seed):
    if not all(fraction > 0 for fraction in fractions) or not abs(sum(fractions) - 1) <= 1e-6:
        raise ValueError("'fractions' must be positive and sum to 1")
    count = len(dataset)
    order = torch.randperm(count).tolist()
    ends = [round(total * count) for total in itertools.accumulate(fractions)]
    ends[-1] = count
    return [Subset(dataset, order[start:end]) for start, end in itertools.pairwise([0, *ends])]
