"""
task: split
check: test_every_sample_is_in_one_part
title:
  en: "Samples are drawn with replacement"
  ja: "同じサンプルを何度も引いています"
wrote:
  en: "`torch.randint(count, (size,))` for each part."
  ja: "部分ごとに `torch.randint(count, (size,))` で引いています。"
why:
  en: >-
    Some samples come up in several parts, others in none. Test samples that were trained on make the result look
    better than it is.
  ja: "複数の部分に入るサンプルもあれば、どこにも入らないサンプルもあります。学習に使ったサンプルでテストすると、結果が実際より良く見えます。"
try:
  en: "Draw an order of all samples: torch.randperm has every index once."
  ja: "全サンプルの順番を引きましょう。torch.randperm には、どのインデックスも 1 回ずつ入っています。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randperm.html
"""  # noqa: E501

import itertools

import torch
from torch.utils.data import Subset


def split(dataset, fractions, seed):
    if not all(fraction > 0 for fraction in fractions) or not abs(sum(fractions) - 1) <= 1e-6:
        raise ValueError("'fractions' must be positive and sum to 1")
    count = len(dataset)
    order = torch.randint(count, (count,), generator=torch.Generator().manual_seed(seed)).tolist()
    ends = [round(total * count) for total in itertools.accumulate(fractions)]
    ends[-1] = count
    return [Subset(dataset, order[start:end]) for start, end in itertools.pairwise([0, *ends])]
