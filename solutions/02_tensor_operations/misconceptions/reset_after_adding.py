"""
task: accumulate_
check: test_reset_first
title:
  en: "The reset comes last"
  ja: "reset が最後に行われています"
wrote:
  en: "total is set to 0 after x was added."
  ja: "x を加えた後で total を 0 にしています。"
why:
  en: "So the sum is thrown away together with the old contents."
  ja: "これでは、元の値と一緒に和も捨ててしまいます。"
try:
  en: "Clear first, then add."
  ja: "先に 0 にし、その後で加えてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.zero_.html
"""


def accumulate_(total, x, times=1, reset=False):
    total.add_(x, alpha=times)
    if reset:
        total.zero_()
    return total
