r"""
task: product_cost
check: test_refuses_sizes_below_one
title:
  en: "A size of 0 is accepted"
  ja: "サイズ 0 を受け付けています"
wrote:
  en: "Only negative sizes are refused."
  ja: "負のサイズだけを断っています。"
why:
  en: "The contract says below 1, and 0 is below 1."
  ja: "断るのは 1 未満のサイズです。0 も含まれます。"
try:
  en: "`< 1`, not `< 0`."
  ja: "`< 0` ではなく `< 1` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mm.html
"""


def product_cost(m, n, p):
    if min(m, n, p) < 0:
        raise ValueError("sizes")
    return 2 * m * n * p
