"""
task: matvec
check: test_each_row_times_v
title:
  en: "A product for each element, and no sum"
  ja: "掛けただけで、足していません"
wrote:
  en: "`a * v`, a matrix of shape (m, n)."
  ja: "`a * v` と書いたため、結果が形状 (m, n) の行列です。"
why:
  en: "`*` broadcasts v to every row and multiplies. For a matrix times a vector each row is then summed."
  ja: "`*` は v をすべての行に広げて掛けます。行列とベクトルの積では、その後で行ごとに足します。"
try:
  en: "`torch.mv(a, v)`, or `(a * v).sum(dim=1)` after checking the sizes."
  ja: "`torch.mv(a, v)`、または大きさを確かめてから `(a * v).sum(dim=1)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mv.html
"""


def matvec(a, v):
    if v.dim() != 1 or a.shape[1] != len(v):
        raise ValueError("sizes differ")
    return a * v
