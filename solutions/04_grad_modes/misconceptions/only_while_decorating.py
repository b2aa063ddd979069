"""
task: no_grad_call
check: test_no_gradients_inside
title:
  en: "Gradients are off only while decorating"
  ja: "デコレートしている間しか無効になっていません"
wrote:
  en: "`with torch.no_grad():` round the definition of the inner function, not round the call of f."
  ja: "`with torch.no_grad():` が囲んでいるのは内側の関数の定義で、f の呼び出しではありません。"
why:
  en: "The block ends before anybody calls the function. A mode holds while code runs, not for what is written in it."
  ja: "関数が呼ばれる前にブロックは終わっています。モードは、書いた場所ではなく、実行している間だけ有効です。"
try:
  en: "Put the with block inside the inner function."
  ja: "with ブロックを内側の関数の中に置きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import functools

import torch


def no_grad_call(f):
    with torch.no_grad():

        @functools.wraps(f)
        def call(*args, **kwargs):
            return f(*args, **kwargs)

    return call
