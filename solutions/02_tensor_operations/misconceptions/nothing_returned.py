"""
task: accumulate_
check: test_added_in_place
title:
  en: "Nothing is returned"
  ja: "何も返していません"
wrote:
  en: "`total.add_(…)` without a `return`."
  ja: "`total.add_(…)` だけで、`return` がありません。"
why:
  en: "The caller's tensor is right, but a function without return gives None, and calls can't be chained."
  ja: "呼び出し側のテンソルは正しいのですが、return のない関数の戻り値は None です。続けて呼び出すこともできません。"
try:
  en: "`return total` at the end."
  ja: "最後に `return total` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
"""


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total.zero_()
    total.add_(x, alpha=times)
