"""
task: split
check: test_sizes
title:
  en: "The last part gets all that is left"
  ja: "余りがすべて最後の部分に入っています"
wrote:
  en: "`int(fraction * count)` for all parts but the last, which takes the rest."
  ja: "最後以外は `int(fraction * count)` 個とし、残りをすべて最後の部分に入れています。"
why:
  en: "No sample is lost, but the roundings add up in one place: 10 samples in four quarters become 2, 2, 2 and 4."
  ja: "失われるサンプルはありませんが、端数が 1 か所に集まります。10 個を 4 等分すると 2、2、2、4 個になります。"
try:
  en: "Give at most one extra sample to a part."
  ja: "余りは 1 つの部分に 1 個までにしましょう。"
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
    ends[-1] = count
    return [Subset(dataset, order[start:end]) for start, end in itertools.pairwise([0, *ends])]
