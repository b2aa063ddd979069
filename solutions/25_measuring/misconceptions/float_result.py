r"""
task: product_cost
check: test_a_small_product
title:
  en: "A float instead of an int"
  ja: "int ではなく float です"
wrote:
  en: "`2.0 * m * n * p`, or 2e0."
  ja: "`2.0 * m * n * p` のように float で計算しています。"
why:
  en: "A float has 53 bits: a product of large sizes is rounded."
  ja: "float は 53 ビットなので、大きなサイズでは値が丸められます。"
try:
  en: "Multiply ints only."
  ja: "int だけで掛け算しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""


def product_cost(m, n, p):
    if min(m, n, p) < 1:
        raise ValueError("sizes")
    return 2.0 * m * n * p
