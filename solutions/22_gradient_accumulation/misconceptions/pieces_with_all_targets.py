"""
task: micro_batches
check: test_five_samples_in_twos
title:
  en: "Only the inputs are cut"
  ja: "inputs だけが切り分けられています"
wrote:
  en: "Every piece of inputs comes with all targets of the batch."
  ja: "inputs の各組に、バッチ全体の targets が付いています。"
why:
  en: "2 outputs and 5 targets do not belong together. Where the shapes happen to broadcast, the loss is silently
    wrong."
  ja: "出力 2 個と目標値 5 個は対応しません。形がたまたまブロードキャストできると、損失が黙って間違った値になります。"
try:
  en: "Cut inputs and targets at the same places."
  ja: "inputs と targets を同じ位置で切ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.split.html
"""

from torch import Tensor


def micro_batches(inputs: Tensor, targets: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    if size < 1 or len(inputs) != len(targets):
        raise ValueError("size must be at least 1, and inputs and targets equally long")
    return [(inputs[start : start + size], targets) for start in range(0, len(inputs), size)]
