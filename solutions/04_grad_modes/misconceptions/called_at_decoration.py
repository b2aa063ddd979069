"""
task: no_grad_call
check: test_no_gradients_inside
title:
  en: "f is called at decoration time"
  ja: "デコレートした時点で f を呼んでいます"
wrote:
  en: "`with torch.no_grad(): return f()`: the decorator returns a result instead of a function."
  ja: "`with torch.no_grad(): return f()` と書いたので、関数ではなく結果を返しています。"
why:
  en: "A decorator runs once, when the function is defined; the arguments come later."
  ja: "デコレータは、関数を定義したときに 1 回だけ実行されます。引数が渡されるのはもっと後です。"
try:
  en: "Define an inner function that calls f, and return it."
  ja: "f を呼ぶ関数を内側に定義し、それを返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import torch


def no_grad_call(f):
    with torch.no_grad():
        return f()
