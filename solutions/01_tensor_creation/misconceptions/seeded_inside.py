"""
task: uniform
check: test_uniform_from_the_generator
title:
  en: "The function seeds a generator of its own"
  ja: "関数の中でシードを設定しています"
wrote:
  en: "A new generator from `generator.initial_seed()`: every call gives the same numbers again."
  ja: "`generator.initial_seed()` から新しい生成器を作っているので、呼び出すたびに同じ数になります。"
why:
  en: "A generator is a state that moves on with each draw. Its seed is only where it began."
  ja: "生成器は、引くたびに先へ進む状態です。シードはその出発点にすぎません。"
try:
  en: "Draw from the generator itself: `generator=generator`."
  ja: "渡された生成器から引きましょう: `generator=generator`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
"""

import torch


def uniform(shape, low, high, generator):
    if not low < high:
        raise ValueError("low must be less than high")
    own = torch.Generator(generator.device).manual_seed(generator.initial_seed())
    x = torch.rand(tuple(shape), generator=own, device=generator.device, dtype=torch.float32)
    return low + (high - low) * x
