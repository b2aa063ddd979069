"""
task: dice
check: test_rolls_are_independent
title:
  en: "The faces are dealt like cards"
  ja: "カードを配るように目を出しています"
wrote:
  en: "`torch.randperm(n) % sides + 1`: every face comes exactly as often as every other."
  ja: "`torch.randperm(n) % sides + 1` としたので、どの目もちょうど同じ回数になります。"
why:
  en: "A die doesn't remember. Two rolls of a coin show the same side half of the time; from a shuffled list they
    never do."
  ja: "さいころは前の目を覚えていません。2 面なら 2 回に 1 回は同じ目が続きますが、シャッフルした列では続きません。"
try:
  en: "Roll each one on its own: `torch.randint(1, sides + 1, rolls, …)`."
  ja: "1 回ずつ独立に振りましょう: `torch.randint(1, sides + 1, rolls, …)`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randperm.html
"""

import math

import torch


def dice(rolls, sides, generator):
    if sides < 1:
        raise ValueError("a die has at least one side")
    count = math.prod(rolls)
    dealt = torch.randperm(count, generator=generator, device=generator.device) % sides + 1
    return dealt.reshape(tuple(rolls))
