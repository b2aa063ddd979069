"""
task: accumulated_gradient_
check: test_mean_of_five_samples
title:
  en: "The last, shorter piece weighs as much as a full one"
  ja: "最後の短い組が、ほかの組と同じ重みになっています"
wrote:
  en: "Each loss is divided by the number of pieces, although the last piece is shorter."
  ja: "最後の組は短いのに、どの損失も組の数で割っています。"
why:
  en: "A mean of means is the mean only where all pieces have the same length. A single sample in the last piece
    counts as much as `size` others together."
  ja: "平均の平均が全体の平均になるのは、組の長さが同じときだけです。最後の組のサンプルだけが重くなります。"
try:
  en: "Weight each piece by its own length: len(piece) / len(inputs)."
  ja: "各組をその長さで重みづけします：len(piece) / len(inputs)。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""

from collections.abc import Callable

from torch import Tensor, nn


def accumulated_gradient_(model: nn.Module, criterion: Callable, inputs: Tensor, targets: Tensor, size: int) -> float:
    if len(inputs) == 0:
        raise ValueError("an empty batch has no mean loss")

    model.zero_grad()
    starts = range(0, len(inputs), size)
    total = 0.0
    for start in starts:
        loss = criterion(model(inputs[start : start + size]), targets[start : start + size]) / len(starts)
        loss.backward()
        total += loss.item()
    return total
