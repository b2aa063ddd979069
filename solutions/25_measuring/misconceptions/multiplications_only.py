r"""
task: product_cost
check: test_a_small_product
title:
  en: "Only the multiplications"
  ja: "掛け算しか数えていません"
wrote:
  en: "`m * n * p`."
  ja: "`m * n * p` としています。"
why:
  en: "Each product is also added to a sum: that is a second operation."
  ja: "積はそれぞれ和に足し込まれます。これも 1 回の演算です。"
try:
  en: "Twice as many."
  ja: "その 2 倍です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""


def product_cost(m, n, p):
    if min(m, n, p) < 1:
        raise ValueError("sizes")
    return m * n * p
