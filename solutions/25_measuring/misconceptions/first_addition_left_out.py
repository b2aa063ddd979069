r"""
task: product_cost
check: test_a_small_product
title:
  en: "The first addition is left out"
  ja: "最初の足し算を数えていません"
wrote:
  en: "`m * p * (2 * n - 1)`."
  ja: "`m * p * (2 * n - 1)` としています。"
why:
  en: "n numbers take n − 1 additions, true. But the usual count, that of PyTorch's FlopCounterMode too, adds each
    product to a sum that begins at 0."
  ja: "n 個の数の和に必要な足し算は、確かに n − 1 回です。しかし、PyTorch の FlopCounterMode も含め、\
    ふつうは 0 から始まる和に積を 1 つずつ足すと数えます。"
try:
  en: "n multiplications and n additions for each element."
  ja: "要素ごとに、掛け算 n 回と足し算 n 回です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""


def product_cost(m, n, p):
    if min(m, n, p) < 1:
        raise ValueError("sizes")
    return m * p * (2 * n - 1)
