"""
task: fold
check: test_fold_of_other_layouts
title:
  en: "Read in the order of the memory"
  ja: "メモリの順に読んでいます"
wrote:
  en: "`x.t().reshape(-1, columns)` where x is not contiguous, because view complained."
  ja: "view がエラーになるので、x が非連続なら `x.t().reshape(-1, columns)` としています。"
why:
  en: "Transposing back makes the strides fit, but it is another tensor: its reading order is not that of x."
  ja: "転置し直すとストライドは合いますが、それは別のテンソルです。読む順が x とは違います。"
try:
  en: "Copy instead: `x.contiguous().view(…)`, or reshape, which does so by itself."
  ja: "代わりにコピーします。`x.contiguous().view(…)` とするか、自分でコピーしてくれる reshape を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
"""


def fold(x, columns):
    if not x.is_contiguous() and x.dim() == 2:
        x = x.t()
    return x.reshape(-1, columns)
