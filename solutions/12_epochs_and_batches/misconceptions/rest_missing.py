"""
task: batch_sizes
check: test_the_last_one_is_short
title:
  en: "The short batch is missing"
  ja: "短いバッチがありません"
wrote:
  en: "`[batch_size] * (samples // batch_size)`."
  ja: "`[batch_size] * (samples // batch_size)` としています。"
why:
  en: "drop_last is False unless somebody asks for it, and then the rest is a batch."
  ja: "誰かが指定しない限り drop_last は False で、余りもバッチになります。"
try:
  en: "Append the rest unless it is 0 or dropped."
  ja: "余りが 0 でなく、捨てるのでもなければ付け加えましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def batch_sizes(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return [batch_size] * (samples // batch_size)
