"""
task: dice
check: test_no_sides
title:
  en: "The error is left to torch.randint"
  ja: "エラーを torch.randint に任せています"
wrote:
  en: "No check for sides < 1: torch.randint raises RuntimeError."
  ja: "sides < 1 の検査がなく、torch.randint の RuntimeError がそのまま出ています。"
why:
  en: "A wrong value of an argument is a ValueError by Python's custom, and it is what the contract says."
  ja: "引数の値が不正なら ValueError、というのが Python の習慣で、仕様もそうなっています。"
try:
  en: "`if sides < 1: raise ValueError(…)`"
  ja: "`if sides < 1: raise ValueError(…)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randint.html
"""

import torch


def dice(rolls, sides, generator):
    return torch.randint(1, sides + 1, tuple(rolls), generator=generator, device=generator.device)
