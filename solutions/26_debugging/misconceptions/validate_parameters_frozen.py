"""
task: validate
check: test_no_graph
title:
  en: "The parameters are frozen, and stay so"
  ja: "パラメータを凍結したままにしています"
wrote:
  en: "`requires_grad_(False)` on every parameter, instead of no_grad()."
  ja: "no_grad() の代わりに、すべてのパラメータに `requires_grad_(False)` を使っています。"
why:
  en: "No graph is recorded, but the next epoch has nothing to train: backward() fails, or moves only some layers."
  ja: "計算グラフは記録されませんが、次のエポックで学習するものがありません。
    backward() は失敗するか、一部の層しか動かせません。"
try:
  en: "Leave the parameters alone, and put the loop under torch.no_grad()."
  ja: "パラメータには触れず、ループを torch.no_grad() の中に入れてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

from collections.abc import Iterable

from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    correct = samples = 0
    model.eval()
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    for inputs, targets in loader:
        predicted = model(inputs).argmax(dim=1)
        correct += (predicted == targets).sum().item()
        samples += len(targets)
    for module, training in flags:
        module.training = training
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
