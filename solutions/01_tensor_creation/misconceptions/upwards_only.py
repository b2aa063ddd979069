"""
task: steps
check: test_a_few_steps
title:
  en: "Only counting up works"
  ja: "増える向きしか動きません"
wrote:
  en: "`if end < start` (or `step <= 0`) raises before the sign of step is looked at."
  ja: "step の符号を見る前に、`if end < start`（または `step <= 0`）でエラーにしています。"
why:
  en: "A negative step counts down, from start to below: steps(5, 2, -1) is [5, 4, 3]."
  ja: "step が負なら減る向きに数えます。steps(5, 2, -1) は [5, 4, 3] です。"
try:
  en: "Hand all three numbers to torch.arange, which judges the direction."
  ja: "3 つの数をそのまま torch.arange に渡せば、向きを判断してくれます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.arange.html
"""

import torch


def steps(start, end, step=1):
    if step <= 0 or end < start:
        raise RuntimeError("only upwards")
    return torch.arange(start, end, step)
