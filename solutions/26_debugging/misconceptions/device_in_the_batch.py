r"""
task: forward_on
check: test_the_batch_stays_as_it_is
title:
  en: "The batch was changed"
  ja: "バッチを書き換えています"
wrote:
  en: "`batch[\"x\"] = batch[\"x\"].to(device) - means`."
  ja: "`batch[\"x\"] = batch[\"x\"].to(device) - means` と書いています。"
why:
  en: "The dict is the caller's. A second call with the same batch subtracts the means twice."
  ja: "この辞書は呼び出し側のものです。同じバッチでもう一度呼ぶと、平均が 2 回引かれます。"
try:
  en: "Put the result into a variable of your own."
  ja: "結果は自分の変数に入れてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0], device=device)
    batch["x"] = batch["x"].to(device) - means
    return model.to(device)(batch["x"])
