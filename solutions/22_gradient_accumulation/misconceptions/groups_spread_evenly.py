"""
task: accumulation_groups
check: test_ten_batches_in_fours
title:
  en: "The batches are spread evenly"
  ja: "バッチが均等に分けられています"
wrote:
  en: "The batches are shared out so that the groups are about equally large: 10 in fours become [3, 3, 4]."
  ja: "どのグループもほぼ同じ大きさになるように分けています。10 個を 4 個ずつにすると [3, 3, 4] です。"
why:
  en: "A training loop cannot know how many batches are still to come: it steps as soon as it has `steps` of them."
  ja: "学習ループには、あと何個のバッチが来るかわかりません。`steps` 個そろったところで更新します。"
try:
  en: "Fill each group before you begin the next; only the last one may be smaller."
  ja: "1 つのグループが `steps` 個そろってから次へ進みます。小さくなってよいのは最後だけです。"
read: https://docs.python.org/3/library/functions.html#divmod
"""

import math


def accumulation_groups(batches: int, steps: int) -> list[int]:
    if steps < 1 or batches < 0:
        raise ValueError("steps must be at least 1 and batches at least 0")
    groups = math.ceil(batches / steps)
    return [batches * (place + 1) // groups - batches * place // groups for place in range(groups)]
