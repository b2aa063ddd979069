r"""
task: product_cost
check: test_refuses_sizes_below_one
title:
  en: "The sizes are not checked"
  ja: "サイズを確かめていません"
wrote:
  en: "The product is returned for any sizes."
  ja: "どんなサイズでも積を返しています。"
why:
  en: "A size of −2 gives a negative number of operations."
  ja: "サイズが −2 なら、演算回数が負になります。"
try:
  en: "`if min(m, n, p) < 1: raise ValueError(...)`."
  ja: "`if min(m, n, p) < 1: raise ValueError(...)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""


def product_cost(m, n, p):
    m, n, p = m, n, p
    return 2 * m * n * p
