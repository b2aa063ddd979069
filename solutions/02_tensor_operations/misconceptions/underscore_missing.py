"""
task: accumulate_
check: test_added_in_place
title:
  en: "add without underscore"
  ja: "add に下線がありません"
wrote:
  en: "`total.add(x, alpha=times)` on a line of its own: the sum is computed and thrown away."
  ja: "`total.add(x, alpha=times)` だけの行を書いています。和は計算されますが、捨てられます。"
why:
  en: "add returns a new tensor and leaves total as it was. The underscore makes the difference."
  ja: "add は新しいテンソルを返し、total を変えません。その場で加えるのは、下線の付く add_ です。"
try:
  en: "`total.add_(x, alpha=times)`."
  ja: "`total.add_(x, alpha=times)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
"""


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total.zero_()
    total.add(x, alpha=times)
    return total
