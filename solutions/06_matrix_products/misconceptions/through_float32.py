"""
task: matrix_product
check: test_large_whole_numbers
title:
  en: "float32 forgets the last digits"
  ja: "float32 では最後の桁が失われます"
wrote:
  en: "Whole numbers go through `.float()` and back."
  ja: "整数を `.float()` で変換し、計算してから戻しています。"
why:
  en: "A float32 has 24 bits for the digits: above 2**24 = 16777216 it cannot hold every whole number. float64 has 53."
  ja: "float32 が表せる桁は 24 ビットです。2**24 = 16777216 を超えると、表せない整数が出てきます。float64 なら 53 ビットあります。"
try:
  en: "`(a.double() @ b.double()).to(a.dtype)`, or multiply and sum without leaving the integers."
  ja: "`(a.double() @ b.double()).to(a.dtype)` とするか、整数のまま掛けて足しましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""  # noqa: E501


def matrix_product(a, b):
    if a.dim() != 2 or b.dim() != 2 or a.shape[1] != b.shape[0]:
        raise ValueError("not (m, n) and (n, p)")
    if a.is_floating_point():
        return a @ b
    return (a.float() @ b.float()).to(a.dtype)
