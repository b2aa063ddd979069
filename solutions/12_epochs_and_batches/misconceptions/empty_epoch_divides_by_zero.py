"""
task: position
check: test_no_such_position
title:
  en: "An epoch without batches"
  ja: "バッチのないエポックを調べていません"
wrote:
  en: "`divmod(step, count)` where count may be 0."
  ja: "count が 0 かもしれないのに `divmod(step, count)` としています。"
why:
  en: "Without samples, or with drop_last=True and too few of them, an epoch has no batch: ZeroDivisionError, which says nothing of the cause."
  ja: "サンプルがないか、drop_last=True で足りなければ、エポックにバッチがありません。ZeroDivisionError になり、原因が分かりません。"
try:
  en: "Raise ValueError where count is 0."
  ja: "count が 0 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def position(step, samples, batch_size, drop_last=False):
    if step < 0:
        raise ValueError("there is no such step")
    epoch, batch = divmod(step, _batches(samples, batch_size, drop_last))
    start = batch * batch_size
    return epoch, range(start, min(start + batch_size, samples))
