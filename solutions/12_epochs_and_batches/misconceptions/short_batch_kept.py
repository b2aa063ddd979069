"""
task: batch_sizes
check: test_the_short_one_is_dropped
title:
  en: "The short batch is kept"
  ja: "短いバッチが残っています"
wrote:
  en: "The rest is appended whatever drop_last says."
  ja: "drop_last にかかわらず余りを付け加えています。"
why:
  en: "With drop_last=True all batches are full, which is what some layers and some devices need."
  ja: "drop_last=True ならすべてのバッチが満ちています。それが必要な層やデバイスもあります。"
try:
  en: "Leave the rest out where drop_last is True."
  ja: "drop_last が True なら余りを除きましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""


def batch_sizes(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return [min(batch_size, samples - start) for start in range(0, samples, batch_size)]
