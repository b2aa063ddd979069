"""
task: split
check: test_a_sum_that_is_nearly_one
title:
  en: "The sum is compared exactly"
  ja: "合計をちょうど 1 と比べています"
wrote:
  en: "`if sum(fractions) != 1:`."
  ja: "`if sum(fractions) != 1:` と調べています。"
why:
  en: "Floats are rounded: 0.1 + 0.7 + 0.2 is 0.9999999999999999. Fractions that are right on paper are refused."
  ja: "浮動小数点数には丸めがあり、0.1 + 0.7 + 0.2 は 0.9999999999999999 です。紙の上では正しい割合が拒まれてしまいます。"
try:
  en: "Allow a small difference: `abs(sum(fractions) - 1) > 1e-6`."
  ja: "わずかな差を許しましょう。`abs(sum(fractions) - 1) > 1e-6` です。"
read: https://docs.python.org/3/tutorial/floatingpoint.html
"""  # noqa: E501

import itertools

import torch
from torch.utils.data import Subset


def split(dataset, fractions, seed):
    if not all(fraction > 0 for fraction in fractions) or sum(fractions) != 1:
        raise ValueError("'fractions' must be positive and sum to 1")
    count = len(dataset)
    order = torch.randperm(count, generator=torch.Generator().manual_seed(seed)).tolist()
    ends = [round(total * count) for total in itertools.accumulate(fractions)]
    ends[-1] = count
    return [Subset(dataset, order[start:end]) for start, end in itertools.pairwise([0, *ends])]
