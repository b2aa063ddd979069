"""
task: no_grad_call
check: test_mode_after_an_error
title:
  en: "After an error gradients stay off"
  ja: "例外が出ると勾配計算が無効のままになります"
wrote:
  en: "`set_grad_enabled(False)`, f, `set_grad_enabled(before)`, without `finally:`."
  ja: "`set_grad_enabled(False)`、f の呼び出し、`set_grad_enabled(before)` と並べただけで、`finally:` がありません。"
why:
  en: "When f raises, the last line is not reached, and the whole program goes on without gradients."
  ja: "f が例外を送出すると最後の行は実行されず、プログラム全体が勾配計算なしで続きます。"
try:
  en: "A with block restores the mode in any case."
  ja: "with ブロックなら、どんな場合でもモードが元に戻ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import functools

import torch


def no_grad_call(f):
    @functools.wraps(f)
    def call(*args, **kwargs):
        before = torch.is_grad_enabled()
        torch.set_grad_enabled(False)
        result = f(*args, **kwargs)
        torch.set_grad_enabled(before)
        return result

    return call
