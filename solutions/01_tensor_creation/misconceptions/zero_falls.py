"""
task: dice
check: test_few_sides
title:
  en: "The faces are 0 to sides - 1"
  ja: "目が 0 から sides - 1 までになっています"
wrote:
  en: "`torch.randint(0, sides, …)` (or `torch.randint(sides, …)`) counts from 0."
  ja: "`torch.randint(0, sides, …)`（または `torch.randint(sides, …)`）は 0 から数えます。"
why:
  en: "Right for indices, but a die has no 0, and its last face would be missing."
  ja: "インデックスならそれで正しいのですが、さいころに 0 の目はなく、最後の目も出なくなります。"
try:
  en: "Start at 1 and end at sides + 1, or add 1 to the result."
  ja: "1 から sides + 1 までとするか、結果に 1 を足しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randint.html
"""

import torch


def dice(rolls, sides, generator):
    if sides < 1:
        raise ValueError("a die has at least one side")
    return torch.randint(0, sides, tuple(rolls), generator=generator, device=generator.device)
