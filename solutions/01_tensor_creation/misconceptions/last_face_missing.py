"""
task: dice
check: test_few_sides
title:
  en: "The last face never comes"
  ja: "最後の目が出ません"
wrote:
  en: "`torch.randint(1, sides, …)`: the upper end is left out, and one side can't be rolled at all."
  ja: "`torch.randint(1, sides, …)` と書いたので、上の端が含まれません。面が 1 つのときはエラーになります。"
why:
  en: "randint, arange, range and slices are all half open: from low up to, but not including, high."
  ja: "randint も arange も range もスライスも半開区間です。low を含み、high を含みません。"
try:
  en: "`torch.randint(1, sides + 1, …)`"
  ja: "`torch.randint(1, sides + 1, …)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randint.html
"""

import torch


def dice(rolls, sides, generator):
    if sides < 1:
        raise ValueError("a die has at least one side")
    return torch.randint(1, sides, tuple(rolls), generator=generator, device=generator.device)
