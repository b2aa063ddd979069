"""
task: accumulate_
check: test_several_times
title:
  en: "x itself is changed"
  ja: "x そのものが変わっています"
wrote:
  en: "`total.add_(x.mul_(times))`."
  ja: "`total.add_(x.mul_(times))` と書いています。"
why:
  en: "The product is written into the caller's x: the next call would start from another x."
  ja: "積が呼び出し側の x に書き込まれます。次に呼ぶときには、x が別の値になっています。"
try:
  en: "`times * x` makes a new tensor; `add_(x, alpha=times)` needs none."
  ja: "`times * x` は新しいテンソルを作ります。`add_(x, alpha=times)` なら、それも要りません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
"""


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total.zero_()
    return total.add_(x.detach().mul_(times)) if times != 1 else total.add_(x)
