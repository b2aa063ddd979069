r"""
task: exp_unit
check: test_gradients_for_both
title:
  en: "Three writes into tensors that are still needed"
  ja: "まだ必要なテンソルに、3 回書き込んでいます"
wrote:
  en: "The program as it was given: `x *= 1` on the caller's tensor, then `h -= 1` and `h.relu_()` on the result of
    exp."
  ja: "渡されたままのプログラムです。呼び出し側のテンソルに `x *= 1`、\
    exp の結果に `h -= 1` と `h.relu_()` を使っています。"
why:
  en: "`x *= 1` is refused for a leaf that requires grad. And the gradient of exp is its result, which the next two
    lines overwrite."
  ja: "勾配を必要とする葉テンソルには `x *= 1` が使えません。
    また、exp の勾配の計算には exp の結果が使われますが、続く 2 行がそれを上書きしています。"
try:
  en: "Drop the first line, and write the others without a trailing underscore and without -=."
  ja: "最初の行を消し、残りは末尾の _ や -= を使わずに書いてください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#in-place-operations-with-autograd
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    x *= 1
    z = x @ w
    h = torch.exp(z)
    h -= 1
    h.relu_()
    return h + z
