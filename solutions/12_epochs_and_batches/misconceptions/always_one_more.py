"""
task: iterations_per_epoch
check: test_no_rest
title:
  en: "One batch too many"
  ja: "バッチが 1 つ多くなっています"
wrote:
  en: "`samples // batch_size + 1`."
  ja: "`samples // batch_size + 1` としています。"
why:
  en: "The added batch is for the rest. Where there is no rest, as with 12 samples in batches of 4, it would be empty."
  ja: "足した 1 は余りのためのバッチです。12 個を 4 個ずつに分けるときのように余りがなければ、そのバッチは空になります。"
try:
  en: "-(-samples // batch_size) rounds up, and adds nothing to a whole number."
  ja: "-(-samples // batch_size) は切り上げで、割り切れるときは何も足しません。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size + (not drop_last)
