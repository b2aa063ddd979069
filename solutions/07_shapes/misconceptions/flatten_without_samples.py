"""
task: flatten_batch
check: test_samples_that_are_numbers
title:
  en: "A 1-D x has no dimension 1"
  ja: "1 次元の x に次元 1 はありません"
wrote:
  en: "`x.flatten(1)` for every x."
  ja: "どの x にも `x.flatten(1)` を使っています。"
why:
  en: "flatten(1) begins at dimension 1. A batch of numbers has only dimension 0: IndexError."
  ja: "flatten(1) は次元 1 から始めます。数のバッチには次元 0 しかないので、IndexError になります。"
try:
  en: "`x.unsqueeze(1)` where x.dim() is 1."
  ja: "x.dim() が 1 なら `x.unsqueeze(1)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.flatten.html
"""


def flatten_batch(x):
    return x.flatten(1)
