"""
task: repeatable_normal
check: test_a_normal_distribution
title:
  en: "Uniform instead of normal numbers"
  ja: "正規分布ではなく一様分布になっています"
wrote:
  en: "`torch.rand`, without the n."
  ja: "`torch.rand`（n なし）を使っています。"
why:
  en: "rand is uniform between 0 and 1, randn is normal with mean 0 and standard deviation 1."
  ja: "rand は 0 から 1 の一様分布、randn は平均 0、標準偏差 1 の正規分布です。"
try:
  en: "`torch.randn`."
  ja: "`torch.randn` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randn.html
"""

import torch


def repeatable_normal(shape, seed):
    return torch.rand(tuple(shape), generator=torch.Generator().manual_seed(seed))
