"""
task: accumulated_gradient_
check: test_mean_of_five_samples
title:
  en: "The loss is returned as a tensor"
  ja: "損失をテンソルのまま返しています"
wrote:
  en: "The losses are added up as tensors and the sum is returned."
  ja: "損失をテンソルのまま足し、その合計を返しています。"
why:
  en: "A Python float was asked for. A tensor with a graph keeps every piece's graph in memory for as long as the
    caller keeps the number."
  ja: "求められているのは Python の float です。テンソルのままだと、それを持つあいだ計算グラフも残ります。"
try:
  en: "Add up loss.item()."
  ja: "loss.item() を足していってください。"
read: https://docs.pytorch.org/docs/stable/notes/faq.html
"""

from collections.abc import Callable

from torch import Tensor, nn


def accumulated_gradient_(model: nn.Module, criterion: Callable, inputs: Tensor, targets: Tensor, size: int) -> float:
    if len(inputs) == 0:
        raise ValueError("an empty batch has no mean loss")

    model.zero_grad()
    total = 0.0
    for piece, wanted in zip(inputs.split(size), targets.split(size), strict=True):
        loss = criterion(model(piece), wanted) * (len(piece) / len(inputs))
        loss.backward()
        total = total + loss
    return total
