r"""
task: validate
check: test_all_samples_count_alike
title:
  en: "In training mode, with dropout, and batch by batch"
  ja: "学習モードのまま、ドロップアウトをかけ、バッチごとに平均しています"
wrote:
  en: "The program as it was given: no eval(), no no_grad(), F.dropout on the scores, the mean of the batches'
    accuracies."
  ja: "渡されたままのプログラムです。eval() も no_grad() もなく、スコアに F.dropout をかけ、\
    バッチごとの正解率を平均しています。"
why:
  en: "Every one of these changes the result or what comes after it. F.dropout is always active unless it is told
    training=False."
  ja: "どれも、結果かその後の動作を変えてしまいます。F.dropout は、training=False を渡さなければいつでも働きます。"
try:
  en: "Take them one at a time, and call the function twice after each: does it give the same?"
  ja: "1 つずつ直してください。直すたびに 2 回呼んで、同じ値になるか確かめるとよいでしょう。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval
"""

from collections.abc import Iterable

from torch import Tensor, nn
from torch.nn import functional as F


def validate(model: nn.Module, loader: Iterable) -> float:
    def head(inputs: Tensor) -> Tensor:
        return F.dropout(model(inputs), p=0.5)

    accuracies = []
    for inputs, targets in loader:
        predicted = head(inputs).argmax(dim=1)
        accuracies.append((predicted == targets).float().mean().item())
    return sum(accuracies) / len(accuracies)
