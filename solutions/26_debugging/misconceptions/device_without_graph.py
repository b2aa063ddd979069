"""
task: forward_on
check: test_gradients_reach_model_and_input
title:
  en: "The output has no graph"
  ja: "出力に計算グラフがありません"
wrote:
  en: "The model runs under torch.no_grad()."
  ja: "モデルを torch.no_grad() の中で実行しています。"
why:
  en: "A loss of this output can't train anything."
  ja: "この出力から求めた損失では、何も学習できません。"
try:
  en: "Remove no_grad(): whether gradients are wanted is for the caller to say."
  ja: "no_grad() を外してください。勾配が必要かどうかは、呼び出し側が決めることです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import torch
from torch import Tensor, nn


def forward_on(model: nn.Module, batch: dict, device: torch.device | str) -> Tensor:
    means = torch.tensor([0.5, -1.0, 2.0], device=device)
    with torch.no_grad():
        return model.to(device)(batch["x"].to(device) - means)
