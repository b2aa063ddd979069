"""
task: from_values
check: test_dtype_of_the_values
title:
  en: "float32 for everything without a dtype"
  ja: "dtype がないと何でも float32 にしています"
wrote:
  en: "`dtype=dtype or torch.float32`, or float32 as the default of the argument."
  ja: "`dtype=dtype or torch.float32` と書いたか、引数の既定値を float32 にしています。"
why:
  en: "None does not mean float32. It lets torch choose: int64 for ints, bool for bools, an array's own dtype. Class
    indices must stay int64."
  ja: "None は float32 という意味ではありません。torch に選ばせるという意味で、int なら int64、bool なら
    bool、配列ならその型になります。クラス番号は int64 のままでなければ困ります。"
try:
  en: "Hand None on as it is: `torch.tensor(values, dtype=dtype)`."
  ja: "None をそのまま渡しましょう: `torch.tensor(values, dtype=dtype)`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    return torch.tensor(values, dtype=dtype or torch.float32, device=device, requires_grad=requires_grad)
