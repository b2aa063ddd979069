"""
task: no_grad_call
check: test_mode_after_the_call
title:
  en: "Gradients are forced on afterwards"
  ja: "終わった後で勾配計算を有効にしています"
wrote:
  en: "`torch.set_grad_enabled(True)` at the end, also where gradients were off before."
  ja: "もともと無効だった場合でも、最後に `torch.set_grad_enabled(True)` を呼んでいます。"
why:
  en: "A decorated function called inside somebody's no_grad block ends that block's effect."
  ja: "誰かの no_grad ブロックの中で呼ばれると、そのブロックの効果が消えてしまいます。"
try:
  en: "Remember the mode, or use a with block, which does that."
  ja: "前のモードを覚えておくか、それをしてくれる with ブロックを使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad_mode.set_grad_enabled.html
"""

import functools

import torch


def no_grad_call(f):
    @functools.wraps(f)
    def call(*args, **kwargs):
        torch.set_grad_enabled(False)
        try:
            return f(*args, **kwargs)
        finally:
            torch.set_grad_enabled(True)

    return call
