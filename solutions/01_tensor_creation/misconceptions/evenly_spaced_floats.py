"""
task: steps
check: test_a_few_steps
title:
  en: "torch.linspace makes floats and includes the end"
  ja: "torch.linspace は float になり、終わりの値も含みます"
wrote:
  en: "`torch.linspace(start, end, count)`: float32, spread so that the last element is the end."
  ja: "`torch.linspace(start, end, count)` を使ったので float32 になり、最後の要素が end になるように並びます。"
why:
  en: "linspace takes a number of points, arange a distance between them."
  ja: "linspace には点の個数を、arange には間隔を渡します。"
try:
  en: "`torch.arange(start, end, step)`"
  ja: "`torch.arange(start, end, step)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linspace.html
"""

import torch


def steps(start, end, step=1):
    if step == 0 or (end - start) * step < 0:
        raise RuntimeError("the wrong way")
    return torch.linspace(start, end, (end - start) // step + 1)
