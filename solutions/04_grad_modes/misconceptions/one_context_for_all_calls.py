"""
task: no_grad_call
check: test_mode_after_the_call
title:
  en: "One no_grad object for all calls"
  ja: "すべての呼び出しで 1 つの no_grad を使い回しています"
wrote:
  en: "`off = torch.no_grad()` once, and `with off:` in every call: a function that calls itself leaves gradients
    off."
  ja: "`off = torch.no_grad()` を 1 回だけ作り、呼び出しのたびに `with off:`
    としています。再帰する関数では、勾配計算が無効のまま残ります。"
why:
  en: "The object remembers one former mode. Entered a second time, it forgets the first one."
  ja: "このオブジェクトが覚える「前のモード」は 1 つだけです。もう一度入ると、最初に覚えたものを忘れます。"
try:
  en: "Make a new one for each call: `with torch.no_grad():`."
  ja: "呼び出しのたびに新しく作りましょう: `with torch.no_grad():`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import functools

import torch


def no_grad_call(f):
    off = torch.no_grad()

    @functools.wraps(f)
    def call(*args, **kwargs):
        with off:
            return f(*args, **kwargs)

    return call
