"""
task: repeatable_normal
check: test_the_global_stream
title:
  en: "The global stream is reset"
  ja: "グローバルな乱数を巻き戻しています"
wrote:
  en: "`torch.manual_seed(seed)` inside the function."
  ja: "関数の中で `torch.manual_seed(seed)` を呼んでいます。"
why:
  en: "The values are repeatable, but so is from now on everything that the caller draws: each call sends the stream back."
  ja: "値は再現できますが、その後に呼び出し側が引く数も、呼び出すたびに同じところへ戻ってしまいます。"
try:
  en: "Draw from a generator of your own: `torch.Generator().manual_seed(seed)`."
  ja: "自分の生成器 `torch.Generator().manual_seed(seed)` から引きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
"""  # noqa: E501

import torch


def repeatable_normal(shape, seed):
    torch.manual_seed(seed)
    return torch.randn(tuple(shape))
