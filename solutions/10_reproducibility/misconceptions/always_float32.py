"""
task: repeatable_normal
check: test_the_default_dtype
title:
  en: "float32, whatever the default dtype is"
  ja: "既定の dtype に関係なく float32 です"
wrote:
  en: "`dtype=torch.float32` written in."
  ja: "`dtype=torch.float32` と書き込んでいます。"
why:
  en: "A program that computes in float64 sets the default dtype once and expects it everywhere."
  ja: "float64 で計算するプログラムは、既定の dtype を一度設定し、どこでもそれが使われると期待します。"
try:
  en: "Leave dtype out: torch.randn takes the default one."
  ja: "dtype を指定しなければ、torch.randn は既定の dtype を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.set_default_dtype.html
"""

import torch


def repeatable_normal(shape, seed):
    return torch.randn(tuple(shape), dtype=torch.float32, generator=torch.Generator().manual_seed(seed))
