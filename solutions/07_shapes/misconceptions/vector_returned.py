"""
task: swap_last
check: test_nothing_to_swap
title:
  en: "A vector is returned as it is"
  ja: "ベクトルがそのまま返っています"
wrote:
  en: "`x.transpose(-1, -2) if x.dim() > 1 else x`."
  ja: "`x.transpose(-1, -2) if x.dim() > 1 else x` と書いています。"
why:
  en: >-
    Whoever wants to transpose a vector means something else, a column for example. Without an error nobody finds
    out.
  ja: "ベクトルを転置しようとする人は、たとえば列ベクトルなど、別のものを望んでいるはずです。エラーにしなければ気づけません。"
try:
  en: "Leave it to torch: transpose(-1, -2) raises IndexError."
  ja: "torch に任せましょう。transpose(-1, -2) なら IndexError になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.transpose.html
"""  # noqa: E501


def swap_last(x):
    return x.transpose(-1, -2) if x.dim() > 1 else x
