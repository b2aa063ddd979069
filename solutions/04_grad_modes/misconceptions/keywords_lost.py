"""
task: no_grad_call
check: test_arguments_go_through
title:
  en: "Keyword arguments are lost"
  ja: "キーワード引数が渡りません"
wrote:
  en: "`def call(*args)`: keyword arguments are refused, or not handed on."
  ja: "`def call(*args)` と書いたので、キーワード引数を受け取れないか、f に渡していません。"
why:
  en: "The decorated function is called as f would be, with names too."
  ja: "デコレートした関数も、f と同じように名前付きの引数で呼ばれます。"
try:
  en: "`def call(*args, **kwargs): … f(*args, **kwargs)`"
  ja: "`def call(*args, **kwargs): … f(*args, **kwargs)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import functools

import torch


def no_grad_call(f):
    @functools.wraps(f)
    def call(*args):
        with torch.no_grad():
            return f(*args)

    return call
