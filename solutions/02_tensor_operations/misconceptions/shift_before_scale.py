"""
task: affine_power
check: test_scale_shift_power
title:
  en: "The shift comes before the scale"
  ja: "定数倍より先に平行移動しています"
wrote:
  en: "`((x + shift) * scale) ** power`."
  ja: "`((x + shift) * scale) ** power` と書いています。"
why:
  en: "That shifts by scale * shift instead of shift."
  ja: "これでは shift ではなく scale * shift だけ平行移動することになります。"
try:
  en: "`x * scale + shift`: the product first."
  ja: "`x * scale + shift` のように、積を先に計算してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.add.html
"""

import torch


def affine_power(x, scale, shift, power):
    if not x.is_floating_point():
        x = x.to(torch.float32)
    return ((x + shift) * scale) ** power
