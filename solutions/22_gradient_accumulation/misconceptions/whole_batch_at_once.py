"""
task: accumulated_gradient_
check: test_never_more_than_size_samples
title:
  en: "The whole batch goes through the model at once"
  ja: "バッチ全体を一度にモデルへ渡しています"
wrote:
  en: "model(inputs) is called with all samples; `size` is not used."
  ja: "全サンプルで model(inputs) を呼んでいて、`size` を使っていません。"
why:
  en: "The gradient is right, but the memory for all activations is needed at once, and that is what pieces are to
    avoid."
  ja: "勾配は合っていますが、すべての中間結果のメモリが一度に要ります。小分けにするのは、それを避けるためです。"
try:
  en: "Call the model with one piece at a time and let backward() add up the gradients."
  ja: "モデルには一度に 1 組だけを渡し、勾配は backward() に足し込ませてください。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation
"""

from collections.abc import Callable

from torch import Tensor, nn


def accumulated_gradient_(model: nn.Module, criterion: Callable, inputs: Tensor, targets: Tensor, size: int) -> float:
    if len(inputs) == 0:
        raise ValueError("an empty batch has no mean loss")

    model.zero_grad()
    loss = criterion(model(inputs), targets)
    loss.backward()
    return loss.item()
