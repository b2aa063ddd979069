r"""
task: product_cost
check: test_a_small_product
title:
  en: "n cubed, for matrices that are not square"
  ja: "正方行列でないのに n の 3 乗です"
wrote:
  en: "`2 * n**3`."
  ja: "`2 * n**3` としています。"
why:
  en: "O(n³) is said of square matrices. Of (m, n) · (n, p) the three sizes each count once."
  ja: "O(n³) は正方行列の話です。(m, n) · (n, p) では、3 つのサイズが 1 回ずつかかります。"
try:
  en: "m·p elements, and n steps for each."
  ja: "要素は m·p 個で、それぞれに n 段階かかります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""


def product_cost(m, n, p):
    if min(m, n, p) < 1:
        raise ValueError("sizes")
    return 2 * n**3
