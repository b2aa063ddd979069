"""
task: no_grad_call
check: test_no_gradients_inside
title:
  en: "Only the result is detached"
  ja: "結果を detach しているだけです"
wrote:
  en: "`f(*args, **kwargs).detach()`: f itself runs with gradients on."
  ja: "`f(*args, **kwargs).detach()` と書いたので、f は勾配計算が有効なまま実行されています。"
why:
  en: "The graph is built all the same; and a list, a number or None has no detach()."
  ja: "計算グラフはやはり作られます。また、リストや数や None に detach() はありません。"
try:
  en: "Switch gradients off round the call, and return the result as it is."
  ja: "呼び出しの間だけ勾配計算を無効にし、結果はそのまま返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import functools

import torch


def no_grad_call(f):
    @functools.wraps(f)
    def call(*args, **kwargs):
        result = f(*args, **kwargs)
        return result.detach() if isinstance(result, torch.Tensor) else result

    return call
