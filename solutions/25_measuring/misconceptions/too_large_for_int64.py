r"""
task: product_cost
check: test_large_sizes_are_exact
title:
  en: "Overflow in int64"
  ja: "int64 があふれています"
wrote:
  en: "`2 * np.prod([m, n, p])` or a product of a tensor."
  ja: "`2 * np.prod([m, n, p])` や、テンソルの積を使っています。"
why:
  en: "Numbers above 2**63 wrap around in silence."
  ja: "2**63 以上の数は、何の警告もなく別の数になってしまいます。"
try:
  en: "math.prod, or plain multiplication: Python's int has no limit."
  ja: "math.prod か、ふつうの掛け算を使いましょう。Python の int に上限はありません。"
read: https://docs.python.org/3/library/math.html#math.prod
"""

import torch


def product_cost(m, n, p):
    if min(m, n, p) < 1:
        raise ValueError("sizes")
    return 2 * int(torch.tensor([m, n, p]).prod())
