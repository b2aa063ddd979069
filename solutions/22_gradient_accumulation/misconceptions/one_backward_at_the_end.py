"""
task: accumulated_gradient_
check: test_one_graph_at_a_time
title:
  en: "All graphs are kept until the end"
  ja: "すべての計算グラフが最後まで残っています"
wrote:
  en: "The weighted losses are added up and backward() is called once, after the loop."
  ja: "重みをつけた損失を足しておき、ループの後で backward() を 1 回だけ呼んでいます。"
why:
  en: "The numbers are right, but each loss holds its graph with all activations until backward() has run. The memory
    is that of the whole batch."
  ja: "値は合っていますが、backward() までは全組の計算グラフが残り、メモリはバッチ全体のときと同じです。"
try:
  en: "Call backward() for each piece inside the loop."
  ja: "ループの中で、組ごとに backward() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/notes/faq.html
"""

from collections.abc import Callable

from torch import Tensor, nn


def accumulated_gradient_(model: nn.Module, criterion: Callable, inputs: Tensor, targets: Tensor, size: int) -> float:
    if len(inputs) == 0:
        raise ValueError("an empty batch has no mean loss")

    model.zero_grad()
    pieces = zip(inputs.split(size), targets.split(size), strict=True)
    loss = sum(criterion(model(piece), wanted) * (len(piece) / len(inputs)) for piece, wanted in pieces)
    loss.backward()
    return loss.item()
