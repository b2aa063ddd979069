"""
task: micro_batches
check: test_five_samples_in_twos
title:
  en: "`size` pieces instead of pieces of that size"
  ja: "1 組の大きさではなく、組の数が `size` になっています"
wrote:
  en: "The batch is cut with chunk(size), which makes `size` pieces."
  ja: "chunk(size) で切っています。これは `size` 個の組を作る関数です。"
why:
  en: "chunk takes a number of pieces, split takes a size. With a batch of 100 and size 2 the model would see 50
    samples at once."
  ja: "chunk には組の数を、split には大きさを渡します。100 個で size が 2 なら、1 組が 50 個になってしまいます。"
try:
  en: "Use split(size), or slices in steps of `size`."
  ja: "split(size) か、`size` ごとのスライスを使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.split.html
"""

from torch import Tensor


def micro_batches(inputs: Tensor, targets: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    if size < 1 or len(inputs) != len(targets):
        raise ValueError("size must be at least 1, and inputs and targets equally long")
    if len(inputs) == 0:
        return []
    return list(zip(inputs.chunk(size), targets.chunk(size), strict=True))
