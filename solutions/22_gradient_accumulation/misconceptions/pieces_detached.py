"""
task: micro_batches
check: test_gradients_pass_through
title:
  en: "The pieces are cut off from their graph"
  ja: "切り分けた組が計算グラフから切り離されています"
wrote:
  en: "The pieces are detached (or .data, or copied through NumPy)."
  ja: "組に detach()（または .data や NumPy 経由のコピー）を使っています。"
why:
  en: "Where the inputs come from another network, no gradient would reach it any more. A slice shares memory anyway;
    detach saves nothing."
  ja: "inputs が別のネットワークの出力だと、そこへ勾配が届かなくなります。detach してもメモリは節約できません。"
try:
  en: "Leave the slices as they are."
  ja: "スライスをそのまま返してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

from torch import Tensor


def micro_batches(inputs: Tensor, targets: Tensor, size: int) -> list[tuple[Tensor, Tensor]]:
    if size < 1 or len(inputs) != len(targets):
        raise ValueError("size must be at least 1, and inputs and targets equally long")
    starts = range(0, len(inputs), size)
    return [(inputs[k : k + size].detach(), targets[k : k + size].detach()) for k in starts]
