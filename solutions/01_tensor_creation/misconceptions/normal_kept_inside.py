"""
task: uniform
check: test_evenly_spread
title:
  en: "Everything is inside, but not evenly spread"
  ja: "範囲には入っていますが、一様ではありません"
wrote:
  en: "Normal samples, squeezed or clamped into [low, high): the middle (or the ends) get too many."
  ja: "正規分布の標本を [low, high) に押し込めたので、真ん中（または両端）に偏っています。"
why:
  en: "Uniform means that each part of the range of the same length gets the same share."
  ja: "一様とは、同じ長さの区間なら、どこでも同じ割合の標本が入ることです。"
try:
  en: "Start from `torch.rand`, which is uniform on [0, 1)."
  ja: "[0, 1) で一様な `torch.rand` から始めましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.rand.html
"""

import torch


def uniform(shape, low, high, generator):
    if not low < high:
        raise ValueError("low must be less than high")
    x = torch.randn(tuple(shape), generator=generator, device=generator.device, dtype=torch.float32)
    return low + (high - low) * torch.sigmoid(x)
