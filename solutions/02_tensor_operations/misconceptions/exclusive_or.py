"""
task: affine_power
check: test_scale_shift_power
title:
  en: "^ is not a power"
  ja: "^ はべき乗ではありません"
wrote:
  en: "`(x * scale + shift) ^ power`."
  ja: "`(x * scale + shift) ^ power` と書いています。"
why:
  en: "In Python ^ is the exclusive or of bits. torch knows it for integers and bools only."
  ja: "Python の ^ はビットごとの排他的論理和です。torch では整数と bool にしか使えません。"
try:
  en: "`**`, or torch.pow."
  ja: "`**` または torch.pow を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.pow.html
"""

import torch


def affine_power(x, scale, shift, power):
    if not x.is_floating_point():
        x = x.to(torch.float32)
    return (x * scale + shift) ^ power
