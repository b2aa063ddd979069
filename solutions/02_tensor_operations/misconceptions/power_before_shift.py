"""
task: affine_power
check: test_scale_shift_power
title:
  en: "The power comes before the shift"
  ja: "平行移動より先にべき乗しています"
wrote:
  en: "`x * scale ** power + shift` or `(x * scale) ** power + shift`: parentheses are missing."
  ja: "`(x * scale) ** power + shift` のように書いており、かっこの位置が違います。"
why:
  en: "** binds more tightly than *, and * more tightly than +. What is not in parentheses stays outside of the power."
  ja: "** は * より、* は + より優先されます。かっこに入っていない部分は、べき乗されません。"
try:
  en: "`(x * scale + shift) ** power`."
  ja: "`(x * scale + shift) ** power` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.pow.html
"""

import torch


def affine_power(x, scale, shift, power):
    if not x.is_floating_point():
        x = x.to(torch.float32)
    return (x * scale) ** power + shift
