"""
task: epoch_mean
check: test_lengths_that_differ
title:
  en: "zip cuts in silence"
  ja: "zip が黙って切り捨てます"
wrote:
  en: "`zip(losses, sizes)` without strict=True."
  ja: "strict=True なしで `zip(losses, sizes)` としています。"
why:
  en: "zip ends with the shorter list. A loss without a size is left out, a size without a loss still counts in the sum of sizes, and nobody notices."
  ja: "zip は短いほうで終わります。サイズのない損失は抜け落ち、損失のないサイズは合計に数えられ、誰も気づきません。"
try:
  en: "zip(losses, sizes, strict=True) raises ValueError."
  ja: "zip(losses, sizes, strict=True) なら ValueError になります。"
read: https://docs.python.org/3/library/functions.html#zip
"""  # noqa: E501


def epoch_mean(losses, sizes):
    if sum(sizes) == 0:
        raise ValueError("no samples")
    return sum(loss * size for loss, size in zip(losses, sizes)) / sum(sizes)  # noqa: B905
