"""
task: position
check: test_no_such_position
title:
  en: "Steps before the first"
  ja: "最初より前のステップを調べていません"
wrote:
  en: "`divmod(step, count)` also for a negative step."
  ja: "負のステップにも `divmod(step, count)` を使っています。"
why:
  en: "Python's divmod rounds down: step -1 becomes the last batch of epoch -1, which looks sensible and is not."
  ja: "Python の divmod は負の無限大のほうへ丸めます。ステップ -1 はエポック -1 の最後のバッチになり、もっともらしく見えますが、そんな位置はありません。"
try:
  en: "Raise ValueError for step < 0."
  ja: "step < 0 なら ValueError を送出しましょう。"
read: https://docs.python.org/3/library/functions.html#divmod
"""  # noqa: E501


def _batches(samples, batch_size, drop_last):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return samples // batch_size if drop_last else -(-samples // batch_size)


def position(step, samples, batch_size, drop_last=False):
    count = _batches(samples, batch_size, drop_last)
    if count == 0:
        raise ValueError("an epoch has no batch")
    epoch, batch = divmod(step, count)
    start = batch * batch_size
    return epoch, range(start, min(start + batch_size, samples))
