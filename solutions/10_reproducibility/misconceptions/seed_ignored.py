"""
task: repeatable_normal
check: test_the_same_again
title:
  en: "The seed is ignored"
  ja: "seed を使っていません"
wrote:
  en: "A new `torch.Generator()` without manual_seed, which always begins with the same default seed."
  ja: "manual_seed を呼ばずに新しい `torch.Generator()` を使っています。これはいつも同じ既定のシードから始まります。"
why:
  en: "The values repeat, but they are the same for every seed."
  ja: "値は再現できますが、どのシードでも同じ値になります。"
try:
  en: "`torch.Generator().manual_seed(seed)`."
  ja: "`torch.Generator().manual_seed(seed)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
"""

import torch


def repeatable_normal(shape, seed):
    return torch.randn(tuple(shape), generator=torch.Generator())
