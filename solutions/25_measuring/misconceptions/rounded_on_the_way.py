r"""
task: product_cost
check: test_large_sizes_are_exact
title:
  en: "The number went through 53 bits"
  ja: "途中で 53 ビットに丸められています"
wrote:
  en: "`int(2e0 * m * n * p)`, or a float somewhere on the way."
  ja: "`int(2e0 * m * n * p)` のように、途中で float にしています。"
why:
  en: "int() at the end does not bring the lost digits back."
  ja: "最後に int() を付けても、失われた桁は戻りません。"
try:
  en: "Multiply ints only."
  ja: "int だけで掛け算しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""


def product_cost(m, n, p):
    if min(m, n, p) < 1:
        raise ValueError("sizes")
    return int(2e0 * m * n * p)
