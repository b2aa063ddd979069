r"""
task: product_cost
check: test_a_small_product
title:
  en: "The elements of the result only"
  ja: "結果の要素の数しか数えていません"
wrote:
  en: "`2 * m * p`."
  ja: "`2 * m * p` としています。"
why:
  en: "Each element is a sum over n products."
  ja: "どの要素も、n 個の積の和です。"
try:
  en: "Times n."
  ja: "n 倍しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""


def product_cost(m, n, p):
    if min(m, n, p) < 1:
        raise ValueError("sizes")
    return 2 * m * p
