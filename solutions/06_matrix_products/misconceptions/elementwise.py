"""
task: matrix_product
check: test_rows_times_columns
title:
  en: "Element by element instead of rows by columns"
  ja: "行と列の積ではなく、要素ごとの積です"
wrote:
  en: "`a * b`, which multiplies what stands in the same place."
  ja: "`a * b` と書いています。これは同じ位置の要素どうしを掛けます。"
why:
  en: >-
    `*` is torch.mul, the element-wise product. The matrix product sums over rows and columns: C[i, j] = Σ a[i, k] ·
    b[k, j].
  ja: "`*` は torch.mul、つまり要素ごとの積です。行列積は行と列を掛けて足します。C[i, j] = Σ a[i, k] · b[k, j] です。"
try:
  en: "`torch.mm(a, b)` or `a @ b`."
  ja: "`torch.mm(a, b)` か `a @ b` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""


def matrix_product(a, b):
    if a.dim() != 2 or b.dim() != 2:
        raise ValueError("two matrices are needed")
    return a * b
