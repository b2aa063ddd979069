"""
task: split
check: test_subsets_of_the_data_set
title:
  en: "The samples are copied"
  ja: "サンプルをコピーしています"
wrote:
  en: "`[dataset[i] for i in indices]` for each part."
  ja: "部分ごとに `[dataset[i] for i in indices]` としています。"
why:
  en: "Splitting then loads the whole data set into memory, and runs its transforms once and for all."
  ja: "分けるだけでデータセット全体がメモリに読み込まれ、変換もそのとき 1 回しか実行されません。"
try:
  en: "`Subset(dataset, indices)` keeps the indices and reads a sample when it is asked for."
  ja: "`Subset(dataset, indices)` はインデックスだけを持ち、求められたときにサンプルを読みます。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.Subset
"""

import itertools

import torch


def split(dataset, fractions, seed):
    if not all(fraction > 0 for fraction in fractions) or not abs(sum(fractions) - 1) <= 1e-6:
        raise ValueError("'fractions' must be positive and sum to 1")
    count = len(dataset)
    order = torch.randperm(count, generator=torch.Generator().manual_seed(seed)).tolist()
    ends = [round(total * count) for total in itertools.accumulate(fractions)]
    ends[-1] = count
    return [[dataset[i] for i in order[start:end]] for start, end in itertools.pairwise([0, *ends])]
