"""
task: same_memory
check: test_other_dtypes_over_the_same_bytes
title:
  en: "A converted copy never overlaps"
  ja: "変換したコピーは決して重なりません"
wrote:
  en: "`x.float()` for bfloat16, then np.shares_memory."
  ja: "bfloat16 には `x.float()` を使ってから np.shares_memory で調べています。"
why:
  en: "The conversion has memory of its own, so the answer is False whatever x shares. The same goes for resolve_conj()."
  ja: "変換の結果は独立したメモリを持つので、x が何と共有していても答えは False になります。resolve_conj() でも同じです。"
try:
  en: "Ask about x itself: x.view(torch.int16) reads the same bytes as another dtype."
  ja: "x そのものについて調べましょう。x.view(torch.int16) なら、同じバイトを別のデータ型として読めます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
"""  # noqa: E501

import numpy as np
import torch


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    x = x.detach()
    if x.dtype in (torch.bfloat16, torch.float8_e5m2, torch.float8_e4m3fn):
        x = x.float()
    return np.shares_memory(array, x.resolve_conj().resolve_neg().numpy())
