"""
task: uniform
check: test_uniform_is_float32
title:
  en: "The dtype is left to the default"
  ja: "dtype を既定値に任せています"
wrote:
  en: "`torch.rand(shape, generator=generator)`: float64 where that is the default dtype."
  ja: "`torch.rand(shape, generator=generator)` と書いたので、既定の dtype が float64 なら float64 になります。"
why:
  en: "torch.rand, randn, zeros and their like take the default dtype, which a program may change."
  ja: "torch.rand や randn、zeros などは既定の dtype を使います。それはプログラムの中で変えられます。"
try:
  en: "Where float32 is promised, say so: `dtype=torch.float32`."
  ja: "float32 と決まっているなら `dtype=torch.float32` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.set_default_dtype.html
"""

import torch


def uniform(shape, low, high, generator):
    if not low < high:
        raise ValueError("low must be less than high")
    return low + (high - low) * torch.rand(tuple(shape), generator=generator, device=generator.device)
