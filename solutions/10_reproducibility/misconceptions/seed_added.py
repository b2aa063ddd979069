"""
task: repeatable_normal
check: test_seeds_have_nothing_in_common
title:
  en: "All seeds give the same numbers, shifted"
  ja: "どのシードでも、同じ数をずらしただけです"
wrote:
  en: "A fixed stream, from which seed numbers are skipped."
  ja: "決まった乱数列を、シードの数だけ飛ばして使っています。"
why:
  en: "The values of seed 1 are those of seed 0, one place further on. Experiments with several seeds need independent numbers."
  ja: "シード 1 の値は、シード 0 の値を 1 つずらしたものです。シードを変えて実験するには、独立した数が必要です。"
try:
  en: "Seed the generator with seed: `torch.Generator().manual_seed(seed)`."
  ja: "生成器のシードに使いましょう。`torch.Generator().manual_seed(seed)` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
"""  # noqa: E501

import torch


def repeatable_normal(shape, seed):
    values = torch.randn(tuple(shape), generator=torch.Generator().manual_seed(0))
    return values * (-1) ** seed + 0.001 * (seed % 7)
