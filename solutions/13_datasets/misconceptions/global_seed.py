"""
task: split
check: rules
title:
  en: "The global generator is seeded"
  ja: "グローバルな乱数生成器にシードを設定しています"
wrote:
  en: "`torch.manual_seed(seed)` followed by `torch.randperm(count)`."
  ja: "`torch.manual_seed(seed)` のあとで `torch.randperm(count)` を呼んでいます。"
why:
  en: >-
    The parts are repeatable, but so is from now on everything else: whoever splits in the middle of a program resets
    dropout, weights and shuffling to the same numbers.
  ja: "分け方は再現できますが、その後の乱数もすべて決まってしまいます。プログラムの途中で分けると、ドロップアウトも重みの初期値もシャッフルも、毎回同じ乱数になります。"
try:
  en: "Make a generator of your own: `torch.Generator().manual_seed(seed)`, and pass it on."
  ja: "`torch.Generator().manual_seed(seed)` で自分の生成器を作り、それを渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
"""  # noqa: E501

import itertools

import torch
from torch.utils.data import Subset


def split(dataset, fractions, seed):
    if not all(fraction > 0 for fraction in fractions) or not abs(sum(fractions) - 1) <= 1e-6:
        raise ValueError("'fractions' must be positive and sum to 1")
    count = len(dataset)
    torch.manual_seed(seed)
    order = torch.randperm(count).tolist()
    ends = [round(total * count) for total in itertools.accumulate(fractions)]
    ends[-1] = count
    return [Subset(dataset, order[start:end]) for start, end in itertools.pairwise([0, *ends])]
