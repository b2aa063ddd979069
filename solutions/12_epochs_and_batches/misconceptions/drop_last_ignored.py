"""
task: iterations_per_epoch
check: test_the_rest_is_dropped
title:
  en: "drop_last is not used"
  ja: "drop_last が使われていません"
wrote:
  en: "The rest is counted in any case."
  ja: "どんな場合でも余りを数えています。"
why:
  en: "With drop_last=True a loader leaves out a last batch that is not full: 10 samples in batches of 4 are 2 batches."
  ja: "drop_last=True のとき、DataLoader は満たない最後のバッチを捨てます。10 個を 4 個ずつに分けるとバッチは 2 つです。"
try:
  en: "Round down where drop_last is True."
  ja: "drop_last が True なら切り捨てましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501


def iterations_per_epoch(samples, batch_size, drop_last=False):
    if batch_size < 1 or samples < 0:
        raise ValueError("'batch_size' must be at least 1 and 'samples' at least 0")
    return -(-samples // batch_size)
