r"""
task: classification_loss
check: test_classes_out_of_range
title:
  en: "Class -1 is taken for the last one"
  ja: "クラス -1 を最後のクラスとみなしています"
wrote:
  en: "The right entries are picked by an index: `log_probabilities[rows, target]`."
  ja: "`log_probabilities[rows, target]` のように、インデックスで要素を選んでいます。"
why:
  en: "A negative index counts from the end. A wrong label -1, often a mark for \"unknown\", passes in silence."
  ja: "負のインデックスは後ろから数えます。「不明」の印によく使われるラベル -1 が、何も言われずに通ってしまいます。"
try:
  en: "cross_entropy and nll_loss refuse negative classes; or check the range yourself."
  ja: "cross_entropy や nll_loss は負のクラスを受け付けません。あるいは、範囲を自分で確かめてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch
from torch import Tensor, nn


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    log_probabilities = model(x).log_softmax(dim=1)
    rows = torch.arange(len(log_probabilities), device=x.device)
    return -log_probabilities[rows, target.view(-1)].mean()
