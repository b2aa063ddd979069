"""
task: elementwise_product
check: test_other_shapes
title:
  en: "The same number of elements is not the same shape"
  ja: "要素数が同じでも、形状が同じとは限りません"
wrote:
  en: "`a.numel() != b.numel()` as the test: (1, 3) and (3,) pass, and (2, 1) with (1, 2) becomes (2, 2)."
  ja: "`a.numel() != b.numel()` で調べています。(1, 3) と (3,) は通り、(2, 1) と (1, 2) は (2, 2) になります。"
why:
  en: "(2, 3), (3, 2) and (6,) all have six elements, and every one has another shape."
  ja: "(2, 3) も (3, 2) も (6,) も要素数は 6 ですが、形状はどれも違います。"
try:
  en: "Compare the shapes themselves: `a.shape != b.shape`."
  ja: "`a.shape != b.shape` と、形状そのものを比べましょう。"
read: https://docs.pytorch.org/docs/stable/size.html
"""


def elementwise_product(a, b):
    if a.numel() != b.numel():
        raise ValueError("the sizes differ")
    return a * b
