"""
task: iterations_per_epoch
check: test_huge_counts
title:
  en: "A float on the way down"
  ja: "切り捨てで float を経由しています"
wrote:
  en: "`int(samples / batch_size)` with drop_last=True."
  ja: "drop_last=True のときに `int(samples / batch_size)` としています。"
why:
  en: "`/` makes a float of 53 bits and rounds to the nearest one, which may lie above or below. int() then cuts off what isn't there any more."
  ja: "`/` の結果は 53 ビットの float で、いちばん近い値に丸められます。真の値より大きくも小さくもなり、その後で int() を使っても元には戻りません。"
try:
  en: "`samples // batch_size` rounds down without leaving whole numbers."
  ja: "`samples // batch_size` なら、整数のまま切り捨てられます。"
read: https://docs.python.org/3/tutorial/floatingpoint.html
"""  # noqa: E501


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return int(samples / batch_size) if drop_last else -(-samples // batch_size)
