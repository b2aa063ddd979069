"""
task: repeatable_normal
check: test_the_global_stream
title:
  en: "The state is not put back after an error"
  ja: "エラーの後で状態が戻りません"
wrote:
  en: "The state is saved, the global generator seeded, and the state put back, without try and finally."
  ja: "状態を保存し、グローバルな生成器にシードを設定し、状態を戻していますが、try と finally がありません。"
why:
  en: "For a shape such as (2, -1) randn raises, and the line that puts the state back is never reached."
  ja: "(2, -1) のような形状では randn がエラーを出すため、状態を戻す行が実行されません。"
try:
  en: "Use a generator of your own; or put the state back in `finally`, as torch.random.fork_rng() does."
  ja: "自分の生成器を使うか、torch.random.fork_rng() のように `finally` で戻しましょう。"
read: https://docs.pytorch.org/docs/stable/random.html
"""

import torch


def repeatable_normal(shape, seed):
    state = torch.get_rng_state()
    torch.default_generator.manual_seed(seed)
    values = torch.randn(tuple(shape))
    torch.set_rng_state(state)
    return values
