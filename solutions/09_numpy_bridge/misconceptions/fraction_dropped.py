r"""
task: increment_
check: test_integers_and_fractions
title:
  en: "Fractions are dropped"
  ja: "小数部が捨てられています"
wrote:
  en: "`np.add(array, amount, out=array, casting=\"unsafe\")`."
  ja: "`np.add(array, amount, out=array, casting=\"unsafe\")` としています。"
why:
  en: "Unsafe casting stores 1.5 as 1 in an integer array. The caller asked for half more, got nothing, and no error told so."
  ja: "unsafe の変換では、整数の配列に 1.5 が 1 として保存されます。0.5 を加えたつもりが何も変わらず、エラーも出ません。"
try:
  en: "casting=\"same_kind\" (the default) raises TypeError; add_ raises RuntimeError."
  ja: "既定の casting=\"same_kind\" なら TypeError に、add_ なら RuntimeError になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
"""  # noqa: E501

import numpy as np
import torch


def increment_(array, amount):
    np.add(array, amount, out=array, casting="unsafe")
    return torch.from_numpy(array)
