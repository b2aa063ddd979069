"""
task: swap_last
check: test_a_batch_of_matrices
title:
  en: "t() is for matrices only"
  ja: "t() は行列にしか使えません"
wrote:
  en: "`x.t()`."
  ja: "`x.t()` と書いています。"
why:
  en: "For more than 2 dimensions t() raises RuntimeError; a 1-D tensor comes back as it is."
  ja: "3 次元以上では RuntimeError になり、1 次元ではそのまま返ってきます。"
try:
  en: "`x.transpose(-1, -2)`."
  ja: "`x.transpose(-1, -2)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.t.html
"""


def swap_last(x):
    if x.dim() < 2:
        raise ValueError("no matrix")
    return x.t()
