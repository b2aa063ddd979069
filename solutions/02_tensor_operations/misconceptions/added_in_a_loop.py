"""
task: accumulate_
check: test_several_times
title:
  en: "A loop can't add a negative number of times"
  ja: "ループでは負の回数を加えられません"
wrote:
  en: "`for _ in range(times): total.add_(x)`."
  ja: "`for _ in range(times): total.add_(x)` と書いています。"
why:
  en: "range(-2) is empty, so nothing happens. And three passes over the memory are slower than one."
  ja: "range(-2) は空なので、何も起きません。また、メモリを 3 回たどるより 1 回の方が速く済みます。"
try:
  en: "A factor: `total.add_(x, alpha=times)`."
  ja: "倍率を使います。`total.add_(x, alpha=times)` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
"""


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total.zero_()
    for _ in range(times):
        total.add_(x)
    return total
