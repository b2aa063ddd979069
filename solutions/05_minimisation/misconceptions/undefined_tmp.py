"""
task: curve
check: test_five_points
title:
  en: "A variable that does not exist"
  ja: "存在しない変数を使っています"
wrote:
  en: "`f(tmp)`, as in a sketch whose first lines were not copied."
  ja: "`f(tmp)` と書いています。最初の行を写し忘れたコードのように、`tmp` がどこにもありません。"
why:
  en: "A name must be given a value before it is used. Python says so with a NameError."
  ja: "名前は、使う前に値を代入しておく必要があります。Python は NameError で知らせてくれます。"
try:
  en: "Make the points first: `x = torch.linspace(low, high, count)`."
  ja: "先に点を作りましょう。`x = torch.linspace(low, high, count)` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linspace.html
"""

import torch


def curve(f, low, high, count):
    if count < 2 or low >= high:
        raise ValueError("two points at least, and low < high")
    x = torch.linspace(low, high, count)
    return x.tolist(), f(tmp).tolist()  # noqa: F821
