"""
task: accumulate_
check: test_added_in_place
title:
  en: "A copy is returned"
  ja: "コピーを返しています"
wrote:
  en: "`total.add_(…)`, and then `return total.clone()`."
  ja: "`total.add_(…)` の後で `return total.clone()` としています。"
why:
  en: >-
    The caller's tensor is right, but what comes back is another one. Methods with an underscore return the tensor
    itself, so that calls can be chained.
  ja: "呼び出し側のテンソルは正しいのですが、返ってくるのは別のテンソルです。下線の付くメソッドはテンソルそのものを返すので、続けて呼び出せます。"
try:
  en: "`return total`."
  ja: "`return total` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
"""  # noqa: E501


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total.zero_()
    total.add_(x, alpha=times)
    return total.clone()
