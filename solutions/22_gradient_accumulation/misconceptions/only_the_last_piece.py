"""
task: accumulated_gradient_
check: test_mean_of_five_samples
title:
  en: "Only the last piece counts"
  ja: "最後の組しか効いていません"
wrote:
  en: "zero_grad() stands inside the loop over the pieces."
  ja: "zero_grad() が、組を順に処理するループの中にあります。"
why:
  en: "It wipes out what the pieces before have added. Here the adding up of gradients is what we want."
  ja: "それまでの組が足し込んだ勾配が消えてしまいます。ここでは、足し込まれることこそが狙いです。"
try:
  en: "Move zero_grad() in front of the loop."
  ja: "zero_grad() をループの前に移してください。"
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
        model.zero_grad()
        loss = criterion(model(piece), wanted) * (len(piece) / len(inputs))
        loss.backward()
        total += loss.item()
    return total
