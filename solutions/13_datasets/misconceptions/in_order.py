"""
task: split
check: test_parts_are_random
title:
  en: "The samples are not shuffled"
  ja: "サンプルをシャッフルしていません"
wrote:
  en: "Slices of `range(len(dataset))`, one after the other."
  ja: "`range(len(dataset))` を前から順に切り分けています。"
why:
  en: >-
    Files are often sorted by class or by date: the training part may then lack the classes that the test part has.
  ja: "ファイルはクラス順や日付順に並んでいることがよくあります。すると、テスト用にあるクラスが学習用に 1 つもないことがあります。"
try:
  en: "Shuffle the indices with a seeded generator before cutting."
  ja: "切り分ける前に、シードを設定した生成器でインデックスをシャッフルしましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.random_split
"""  # noqa: E501

import itertools

from torch.utils.data import Subset


def split(dataset, fractions, seed):
    if not all(fraction > 0 for fraction in fractions) or not abs(sum(fractions) - 1) <= 1e-6:
        raise ValueError("'fractions' must be positive and sum to 1")
    count = len(dataset)
    order = list(range(count))
    ends = [round(total * count) for total in itertools.accumulate(fractions)]
    ends[-1] = count
    return [Subset(dataset, order[start:end]) for start, end in itertools.pairwise([0, *ends])]
