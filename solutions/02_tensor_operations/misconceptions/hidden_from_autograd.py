"""
task: accumulate_
check: test_autograd_sees_it
title:
  en: "The change is hidden from autograd"
  ja: "変更が autograd から見えません"
wrote:
  en: "`total.data.add_(x.data, alpha=times)`."
  ja: "`total.data.add_(x.data, alpha=times)` と書いています。"
why:
  en: >-
    `.data` goes past autograd's record. No gradient reaches x, and where total was needed for a way back, wrong
    gradients come out without an error.
  ja: "`.data` を使った変更は、autograd の記録に残りません。勾配は x に届かず、逆伝播に total が必要な場合は、エラーもなく間違った勾配になります。"
try:
  en: "`total.add_(x, alpha=times)`."
  ja: "`total.add_(x, alpha=times)` としてください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""  # noqa: E501


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total.data.zero_()
    total.data.add_(x.data, alpha=times)
    return total
