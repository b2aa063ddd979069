"""
task: validate
check: test_no_graph
title:
  en: "Graphs are recorded"
  ja: "計算グラフを記録しています"
wrote:
  en: "no_grad() is missing."
  ja: "no_grad() がありません。"
why:
  en: "eval() is about layers, not about gradients. The forward pass keeps everything that a backward() would need,
    and takes memory and time for it."
  ja: "eval() は層の動作を変えるもので、勾配とは関係ありません。
    このままでは backward() に備えて途中の値をすべて残すので、メモリと時間を余計に使います。"
try:
  en: "Put the loop under torch.no_grad() or torch.inference_mode()."
  ja: "ループを torch.no_grad() か torch.inference_mode() の中に入れてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

from collections.abc import Iterable

from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    correct = samples = 0
    model.eval()
    for inputs, targets in loader:
        predicted = model(inputs).argmax(dim=1)
        correct += (predicted == targets).sum().item()
        samples += len(targets)
    for module, training in flags:
        module.training = training
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
