"""
task: matrix_product
check: test_rows_times_columns
title:
  en: "b is transposed"
  ja: "b を転置しています"
wrote:
  en: "`torch.mm(a, b.T)`: rows of a times rows of b."
  ja: "`torch.mm(a, b.T)` と書いたため、a の行と b の行の積になっています。"
why:
  en: >-
    Tables of operations often show `torch.mm(A, B.T)`. The transpose belongs to an example in which B lies the
    other way round; the product itself takes b as it is.
  ja: "演算の一覧表でよく見かける `torch.mm(A, B.T)` の転置は、B の向きが逆になっている例のためのものです。行列積そのものは、b をそのまま使います。"
try:
  en: "`torch.mm(a, b)`: the inner sizes (m, n) and (n, p) agree already."
  ja: "`torch.mm(a, b)` としましょう。(m, n) と (n, p) なら、内側の大きさはすでに合っています。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""  # noqa: E501


def matrix_product(a, b):
    if a.dim() != 2 or b.dim() != 2:
        raise ValueError("two matrices are needed")
    b = b.T
    if a.is_floating_point():
        return a @ b
    return (a.unsqueeze(2) * b.unsqueeze(0)).sum(1, dtype=a.dtype)
