"""
task: accumulated_gradient_
check: test_mean_of_five_samples
title:
  en: "The pieces' losses are added, not averaged"
  ja: "組ごとの損失を、平均せずに足しています"
wrote:
  en: "loss.backward() for every piece, without a weight: with k pieces the gradient is about k times too large."
  ja: "重みなしで、組ごとに loss.backward() を呼んでいます。k 組あると、勾配はおよそ k 倍になります。"
why:
  en: "backward() adds to .grad. Each piece's loss is already a mean, and a sum of means is no mean."
  ja: "backward() は .grad に足し込みます。各組の損失はすでに平均なので、その合計は平均にはなりません。"
try:
  en: "Multiply each loss by len(piece) / len(inputs) before backward()."
  ja: "backward() の前に、各損失に len(piece) / len(inputs) を掛けてください。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""

from collections.abc import Callable

from torch import Tensor, nn


def accumulated_gradient_(model: nn.Module, criterion: Callable, inputs: Tensor, targets: Tensor, size: int) -> float:
    if len(inputs) == 0:
        raise ValueError("an empty batch has no mean loss")

    model.zero_grad()
    total = 0.0
    for start in range(0, len(inputs), size):
        loss = criterion(model(inputs[start : start + size]), targets[start : start + size])
        loss.backward()
        total += loss.item()
    return total
