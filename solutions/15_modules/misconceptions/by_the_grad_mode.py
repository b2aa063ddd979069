"""
task: DropoutNet
check: test_the_grad_mode_is_another_matter
title:
  en: "Dropout follows the grad mode"
  ja: "勾配の計算が有効かどうかで切り替えています"
wrote:
  en: "`training=torch.is_grad_enabled()`."
  ja: "`training=torch.is_grad_enabled()` と書いています。"
why:
  en: "model.eval() and torch.no_grad() are two switches: one changes what layers do, the other whether it is recorded. Either can be on without the other."
  ja: "model.eval() と torch.no_grad() は別々のスイッチです。前者は層の動作を、後者は記録するかどうかを変えます。片方だけ使うこともあります。"
try:
  en: "`training=self.training`"
  ja: "`training=self.training` としましょう。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval
"""  # noqa: E501

import torch
import torch.nn.functional as F
from torch import nn


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError("p must be from 0 to 1")
        self.p = p

    def forward(self, x):
        return F.dropout(F.relu(x), self.p, training=torch.is_grad_enabled())
