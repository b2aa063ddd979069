"""
task: matvec
check: test_each_row_times_v
title:
  en: "Summed along the wrong dimension"
  ja: "足す次元が違います"
wrote:
  en: "`(a * v).sum(0)`: one sum for each column."
  ja: "`(a * v).sum(0)` と書いたため、列ごとの和になっています。"
why:
  en: >-
    sum(0) lets dimension 0, the rows, disappear and leaves (n,). The result has one element for each row, so the
    columns must go: dim=1.
  ja: "sum(0) では次元 0（行）がなくなり、(n,) が残ります。結果は行ごとに 1 つなので、なくすのは列、つまり dim=1 です。"
try:
  en: "`(a * v).sum(dim=1)` or `torch.mv(a, v)`."
  ja: "`(a * v).sum(dim=1)` か `torch.mv(a, v)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.sum.html
"""


def matvec(a, v):
    if v.dim() != 1 or a.shape[1] != len(v):
        raise ValueError("sizes differ")
    return (a * v).sum(0)
