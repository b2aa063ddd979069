"""
task: blank
check: test_every_element_is_fill
title:
  en: "The dtype is inferred from `fill`"
  ja: "dtype を fill から推論させています"
wrote:
  en: "`torch.full(shape, fill)` without a dtype: int64 for 0, bool for True."
  ja: "`torch.full(shape, fill)` に dtype を渡していないので、0 なら int64、True なら bool になります。"
why:
  en: "torch.full infers the dtype from the value as torch.tensor does, and an int is int64."
  ja: "torch.full は torch.tensor と同じように値から dtype を推論します。int なら int64 です。"
try:
  en: "Add `dtype=dtype`."
  ja: "`dtype=dtype` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.full.html
"""

import torch


def blank(shape, fill=None, dtype=torch.float32):
    if fill is None:
        return torch.empty(tuple(shape), dtype=dtype)
    return torch.full(tuple(shape), fill)
