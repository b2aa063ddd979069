r"""
task: forward_on
check: test_gradients_reach_model_and_input
title:
  en: "A new tensor is made from the numbers"
  ja: "数から新しいテンソルを作っています"
wrote:
  en: "`torch.tensor(batch[\"x\"].tolist(), device=device)`."
  ja: "`torch.tensor(batch[\"x\"].tolist(), device=device)` としています。"
why:
  en: "A list has no graph: no gradient reaches batch[\"x\"]. The dtype is lost as well, and every number goes
    through Python."
  ja: "リストには計算グラフがないので、勾配が batch[\"x\"] に伝わりません。
    データ型も失われ、すべての数が Python を経由します。"
try:
  en: "batch[\"x\"].to(device) keeps graph and dtype."
  ja: "batch[\"x\"].to(device) なら、計算グラフもデータ型も保たれます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0], device=device)
    x = torch.tensor(batch["x"].tolist(), device=device) - means
    return model.to(device)(x)
