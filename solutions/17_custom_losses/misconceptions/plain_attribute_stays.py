r"""
task: CustomLoss
check: test_the_loss_is_where_its_inputs_are
devices: [simulated, cuda, mps]
title:
  en: "A tensor stays on the CPU when the loss moves"
  ja: "損失を移しても、テンソルが CPU に残っています"
wrote:
  en: >-
    A tensor without a device: as a plain attribute, `self.weights = torch.tensor([alpha, 1 - alpha])`, or made on the
    way in forward.
  ja: "デバイスを指定せずにテンソルを作っています。普通の属性 `self.weights = torch.tensor([alpha, 1 - alpha])` や、\
    forward の途中で作るテンソルがそうです。"
why:
  en: >-
    `.to(device)` moves parameters and buffers only. On a GPU the left-over tensor meets the errors with "Expected all
    tensors to be on the same device".
  ja: "`.to(device)` で移るのは、パラメータとバッファだけです。残されたテンソルを GPU の上の誤差と計算すると、\
    「Expected all tensors to be on the same device」というエラーになります。"
try:
  en: "Keep alpha as a Python number, which fits every device; a tensor belongs in `self.register_buffer(…)`."
  ja: "alpha は Python の数のまま持ちます。数なら、どのデバイスでも使えます。テンソルにするなら、\
    `self.register_buffer(…)` で登録します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_buffer
"""

import torch
from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        if not 0 <= alpha <= 1:
            raise ValueError("alpha must lie in [0, 1]")
        self.weights = torch.tensor([alpha, 1 - alpha], dtype=torch.float64)

    def forward(self, prediction, target):
        if prediction.shape != target.shape:
            raise ValueError("shapes differ")
        error = prediction - target
        parts = torch.stack([error.square().mean(), error.abs().mean()])
        return (self.weights.to(parts.dtype) * parts).sum()
