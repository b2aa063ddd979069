r"""
task: micro_batches
check: test_pieces_stay_on_their_device
devices: [simulated, cuda, mps]
title:
  en: "The row numbers are on the CPU"
  ja: "行番号が CPU にあります"
wrote:
  en: "A tensor of row numbers without a device, as in `inputs.index_select(0, torch.arange(start, stop))`."
  ja: "`inputs.index_select(0, torch.arange(start, stop))` のように、行番号のテンソルにデバイスを指定していません。"
why:
  en: "torch.arange makes its tensor on the CPU, and index_select wants index and data on one device. With a batch on a
    GPU it raises an error."
  ja: "torch.arange はテンソルを CPU に作ります。index_select では、\
    行番号とデータが同じデバイスになければなりません。バッチが GPU にあるとエラーになります。"
try:
  en: "Slice, `inputs[start:stop]`: there is no index tensor, and nothing is copied. Or give `device=inputs.device`."
  ja: "スライス `inputs[start:stop]` なら、行番号のテンソルは要らず、コピーも起こりません。または、\
    `device=inputs.device` を指定してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.index_select.html
"""

import torch
from torch import Tensor


def micro_batches(inputs: Tensor, targets: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    if size < 1 or len(inputs) != len(targets):
        raise ValueError("size must be at least 1, and both must be equally long")
    pieces = []
    for start in range(0, len(inputs), size):
        rows = torch.arange(start, min(start + size, len(inputs)))
        pieces.append((inputs.index_select(0, rows), targets.index_select(0, rows)))
    return pieces
