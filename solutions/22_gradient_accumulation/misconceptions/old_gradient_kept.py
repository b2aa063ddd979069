"""
task: accumulated_gradient_
check: test_old_gradients_do_not_count
title:
  en: "Old gradients are included"
  ja: "古い勾配が混ざっています"
wrote:
  en: "Nothing clears .grad before the first piece."
  ja: "最初の組の前に .grad を消していません。"
why:
  en: "backward() adds to what is there. A gradient that was left from before becomes part of the result."
  ja: "backward() は、すでにある値に足し込みます。前に残っていた勾配も結果に入ってしまいます。"
try:
  en: "Call model.zero_grad() once, before the loop."
  ja: "ループの前に 1 回だけ model.zero_grad() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""

from collections.abc import Callable

from torch import Tensor, nn


def accumulated_gradient_(model: nn.Module, criterion: Callable, inputs: Tensor, targets: Tensor, size: int) -> float:
    if len(inputs) == 0:
        raise ValueError("an empty batch has no mean loss")

    total = 0.0
    for start in range(0, len(inputs), size):
        piece, wanted = inputs[start : start + size], targets[start : start + size]
        loss = criterion(model(piece), wanted) * (len(piece) / len(inputs))
        loss.backward()
        total += loss.item()
    return total
