"""
task: micro_batches
check: test_five_samples_in_twos
title:
  en: "The last, shorter piece is missing"
  ja: "最後の短い組がありません"
wrote:
  en: "Only whole pieces of `size` samples are returned."
  ja: "ちょうど `size` 個ある組だけを返しています。"
why:
  en: "The samples that are left over would never be learnt from, and the mean would be taken over too few of them."
  ja: "余ったサンプルが学習に使われず、平均をとるサンプルも足りなくなります。"
try:
  en: "Let the starts run up to the length of the batch; a slice that reaches past the end is simply shorter."
  ja: "開始位置をバッチの長さまで進めてください。終わりを越えたスライスは、短くなるだけです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.split.html
"""

from torch import Tensor


def micro_batches(inputs: Tensor, targets: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    if size < 1 or len(inputs) != len(targets):
        raise ValueError("size must be at least 1, and inputs and targets equally long")
    count = len(inputs) // size
    return [(inputs[k * size : (k + 1) * size], targets[k * size : (k + 1) * size]) for k in range(count)]
