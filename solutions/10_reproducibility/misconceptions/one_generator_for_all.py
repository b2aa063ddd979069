"""
task: repeatable_normal
check: test_the_same_again
title:
  en: "One generator for all calls"
  ja: "すべての呼び出しで 1 つの生成器を使っています"
wrote:
  en: "A generator made and seeded once, kept for the next call."
  ja: "一度作ってシードを設定した生成器を、次の呼び出しでも使っています。"
why:
  en: "A generator moves on with every draw: the second call goes on where the first one stopped."
  ja: "生成器は引くたびに進みます。2 回目の呼び出しは、1 回目の続きから引くことになります。"
try:
  en: "Make it in each call, or seed it anew in each call."
  ja: "呼び出すたびに作るか、シードを設定し直しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
"""

import torch

GENERATORS = {}


def repeatable_normal(shape, seed):
    if seed not in GENERATORS:
        GENERATORS[seed] = torch.Generator().manual_seed(seed)
    return torch.randn(tuple(shape), generator=GENERATORS[seed])
