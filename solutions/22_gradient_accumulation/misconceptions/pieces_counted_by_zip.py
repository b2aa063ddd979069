"""
task: micro_batches
check: test_refuses_unequal_lengths
title:
  en: "The number of pieces is compared, not the number of samples"
  ja: "サンプル数ではなく、組の数を比べています"
wrote:
  en: "zip(…, strict=True) is left to find out whether inputs and targets fit together."
  ja: "inputs と targets が合うかどうかを zip(…, strict=True) に任せています。"
why:
  en: "6 inputs and 5 targets in fours are two pieces each: zip is content, and the last piece has 2 inputs and 1
    target."
  ja: "6 個と 5 個を 4 個ずつに切ると、どちらも 2 組です。zip は何も言わず、最後の組は 2 個と 1 個になります。"
try:
  en: "Compare len(inputs) and len(targets) before you cut."
  ja: "切る前に len(inputs) と len(targets) を比べてください。"
read: https://docs.python.org/3/library/functions.html#zip
"""

from torch import Tensor


def micro_batches(inputs: Tensor, targets: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    if size < 1:
        raise ValueError(f"size must be at least 1 (got {size})")
    parts = [[t[k : k + size] for k in range(0, len(t), size)] for t in (inputs, targets)]
    return list(zip(*parts, strict=True))
