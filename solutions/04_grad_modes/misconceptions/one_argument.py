"""
task: no_grad_call
check: test_arguments_go_through
title:
  en: "Exactly one argument is handed on"
  ja: "引数を 1 つしか渡していません"
wrote:
  en: "`def call(x): … f(x)`: right for a function of one argument only."
  ja: "`def call(x): … f(x)` と書いたので、引数が 1 つの関数にしか使えません。"
why:
  en: "A decorator does not know which arguments f takes."
  ja: "デコレータには、f の引数がいくつあるか分かりません。"
try:
  en: "`*args, **kwargs` stand for all arguments, however many."
  ja: "`*args, **kwargs` なら、引数がいくつあっても受け取れます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import functools

import torch


def no_grad_call(f):
    @functools.wraps(f)
    def call(x):
        with torch.no_grad():
            return f(x)

    return call
