"""
task: add_on
check: rules
title:
  en: "a itself is changed"
  ja: "a そのものを変更しています"
wrote:
  en: "`a += b.to(a.device)` (or a.add_) writes the sum into a."
  ja: "`a += b.to(a.device)`（または a.add_）は、結果を a に書き込みます。"
why:
  en: "The caller's a is no longer what it was, and its shape and dtype can't grow to those of the sum."
  ja: "呼び出し側の a が変わってしまいます。また、a の形状や dtype を結果に合わせて変えることもできません。"
try:
  en: "Use +, which makes a new tensor."
  ja: "新しいテンソルを作る + を使います。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#in-place-operations-with-autograd
"""


def add_on(a, b):
    a += b.to(a.device)
    return a
