r"""
task: accumulated_gradient_
check: test_the_work_is_done_where_the_model_is
devices: [simulated, cuda, mps]
title:
  en: "The loss is computed on the CPU"
  ja: "損失を CPU で計算しています"
wrote:
  en: "`criterion(model(piece).cpu(), wanted.cpu())`: outputs and targets go to the CPU for every piece."
  ja: "`criterion(model(piece).cpu(), wanted.cpu())` と書いています。組ごとに、出力と目標値が CPU へコピーされます。"
why:
  en: "The result is right, for autograd records the copy. But the outputs travel to the CPU and their gradients back,
    and the GPU stands idle meanwhile."
  ja: "autograd はコピーも記録するので、結果は合っています。しかし、出力は CPU へ、その勾配は GPU へと毎回往復し、\
    その間 GPU は遊んでいます。"
try:
  en: "Give the criterion the tensors as they are: it works on every device."
  ja: "テンソルをそのまま criterion に渡してください。どのデバイスの上でも計算できます。"
read: https://docs.pytorch.org/tutorials/recipes/recipes/tuning_guide.html
"""

from collections.abc import Callable

from torch import Tensor, nn


def accumulated_gradient_(model: nn.Module, criterion: Callable, inputs: Tensor, targets: Tensor, size: int) -> float:
    if len(inputs) == 0:
        raise ValueError("an empty batch has no mean loss")

    model.zero_grad()
    total = 0.0
    for piece, wanted in zip(inputs.split(size), targets.split(size), strict=True):
        loss = criterion(model(piece).cpu(), wanted.cpu()) * (len(piece) / len(inputs))
        loss.backward()
        total += loss.item()
    return total
