r"""
task: MultiTaskLoss
check: test_it_moves_with_to
devices: [simulated, cuda, mps]
title:
  en: "The one-hot table is on the CPU"
  ja: "one-hot の表が CPU にあります"
wrote:
  en: "`torch.eye(classes)[class_target]` to make one-hot rows by hand."
  ja: "one-hot を自分で作るために `torch.eye(classes)[class_target]` と書いています。"
why:
  en: >-
    torch.eye makes its table on the CPU, and indices from a GPU do not fit it. `.to(device)` cannot help: it moves the
    parameters and buffers of a module, not what forward makes.
  ja: "torch.eye は表を CPU に作るので、GPU にあるクラス番号では引けません。`.to(device)` が移すのはモジュールの\
    パラメータとバッファだけで、forward の中で作るテンソルは移りません。"
try:
  en: "F.cross_entropy takes class numbers directly. A tensor of your own needs device=class_logits.device."
  ja: "F.cross_entropy にはクラス番号をそのまま渡せます。自分でテンソルを作るなら、device=class_logits.device を\
    指定します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html
"""

import torch
import torch.nn.functional as F
from torch import nn


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.regression_weight = regression_weight

    def forward(self, class_logits, regression, class_target, regression_target):
        if regression.shape != regression_target.shape:
            raise ValueError("shapes differ")
        one_hot = torch.eye(class_logits.shape[1])[class_target]
        classification = -(one_hot * F.log_softmax(class_logits, dim=1)).sum(dim=1).mean()
        return classification + self.regression_weight * F.mse_loss(regression, regression_target)
