"""
task: split
check: test_every_sample_is_in_one_part
title:
  en: "Rounding down loses samples"
  ja: "切り捨てでサンプルが失われています"
wrote:
  en: "`int(fraction * count)` for every part."
  ja: "どの部分も `int(fraction * count)` 個にしています。"
why:
  en: >-
    Each part loses up to one sample, and nobody gets what is left: 37 samples in 70, 20 and 10 % become 25 + 7 + 3 =
    35.
  ja: "どの部分も切り捨てられ、余りはどこにも入りません。37 個を 70、20、10 % に分けると 25 + 7 + 3 = 35 個になります。"
try:
  en: "Hand out the rest one by one, or round the running total instead of each size."
  ja: "余りを 1 個ずつ配るか、大きさではなく累積の合計を丸めましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.random_split
"""

import itertools

import torch
from torch.utils.data import Subset


def split(dataset, fractions, seed):
    if not all(fraction > 0 for fraction in fractions) or not abs(sum(fractions) - 1) <= 1e-6:
        raise ValueError("'fractions' must be positive and sum to 1")
    count = len(dataset)
    order = torch.randperm(count, generator=torch.Generator().manual_seed(seed)).tolist()
    ends = list(itertools.accumulate(int(fraction * count) for fraction in fractions))
    return [Subset(dataset, order[start:end]) for start, end in itertools.pairwise([0, *ends])]
