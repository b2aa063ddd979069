"""
task: micro_batches
check: test_an_empty_batch_has_no_pieces
title:
  en: "An empty batch gives one empty piece"
  ja: "空のバッチから空の組が 1 つできています"
wrote:
  en: "split() is used without a look at the length of the batch."
  ja: "バッチの長さを調べずに split() を使っています。"
why:
  en: "split of a tensor without rows returns one part without rows. The mean loss of such a piece is NaN."
  ja: "行のないテンソルを split すると、行のない部分が 1 つ返ります。その組の平均損失は NaN です。"
try:
  en: "Return [] where the batch is empty, or use slices: range(0, 0, size) has no starts."
  ja: "空のときは [] を返すか、スライスを使ってください。range(0, 0, size) には開始位置がありません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.split.html
"""

from torch import Tensor


def micro_batches(inputs: Tensor, targets: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    if size < 1 or len(inputs) != len(targets):
        raise ValueError("size must be at least 1, and inputs and targets equally long")
    return list(zip(inputs.split(size), targets.split(size), strict=True))
