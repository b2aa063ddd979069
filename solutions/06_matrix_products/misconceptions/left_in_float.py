"""
task: matrix_product
check: test_whole_numbers
title:
  en: "Whole numbers come back as floats"
  ja: "整数が浮動小数点数になって返っています"
wrote:
  en: "Integers are converted to float64 for the product, and stay there."
  ja: "積を求めるために整数を float64 に変換し、そのまま返しています。"
why:
  en: >-
    The result is to have the dtype of the inputs. A float64 tensor looks the same on paper, but indexing, comparing
    and further sums with it differ.
  ja: "結果のデータ型は入力と同じでなければなりません。float64 のテンソルは、値は同じに見えても、インデックスには使えず、後の計算でもデータ型が変わってしまいます。"
try:
  en: "Convert back at the end: `.to(a.dtype)`."
  ja: "最後に `.to(a.dtype)` で戻しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""  # noqa: E501


def matrix_product(a, b):
    if a.dim() != 2 or b.dim() != 2 or a.shape[1] != b.shape[0]:
        raise ValueError("not (m, n) and (n, p)")
    if a.is_floating_point():
        return a @ b
    return a.double() @ b.double()
