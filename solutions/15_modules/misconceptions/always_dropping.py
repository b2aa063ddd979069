"""
task: DropoutNet
check: test_evaluation_mode
title:
  en: "Elements are dropped in evaluation mode, too"
  ja: "評価モードでも要素が落ちています"
wrote:
  en: "`F.dropout(x, self.p)`, or nn.Dropout made in forward."
  ja: "`F.dropout(x, self.p)` を使うか、forward の中で nn.Dropout を作っています。"
why:
  en: "A function knows nothing of the model's mode, and its argument training is True by default. A module that is made in forward is new each time, and in training mode."
  ja: "関数はモデルのモードを知らず、引数 training の既定値は True です。forward の中で作ったモジュールも、毎回新しいので、いつも訓練モードです。"
try:
  en: "`F.dropout(x, self.p, training=self.training)`, or make nn.Dropout in `__init__`."
  ja: "`F.dropout(x, self.p, training=self.training)` とするか、nn.Dropout を `__init__` で作りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError("p must be from 0 to 1")
        self.p = p

    def forward(self, x):
        return F.dropout(F.relu(x), self.p)
