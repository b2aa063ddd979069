"""
task: swap_last
check: rules
title:
  en: "x itself is transposed"
  ja: "x そのものが転置されています"
wrote:
  en: "`x.transpose_(-1, -2)`."
  ja: "`x.transpose_(-1, -2)` と書いています。"
why:
  en: "The underscore works in place: the shape of the caller's tensor changes under its feet."
  ja: "下線の付くメソッドはその場で働くので、呼び出し側のテンソルの形状が知らないうちに変わります。"
try:
  en: "`x.transpose(-1, -2)`; it does not copy either."
  ja: "`x.transpose(-1, -2)` を使ってください。こちらもコピーはしません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.transpose_.html
"""


def swap_last(x):
    return (x if x.is_leaf and not x.requires_grad else x.clone()).transpose_(-1, -2)
