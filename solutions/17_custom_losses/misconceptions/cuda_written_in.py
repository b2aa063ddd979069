r"""
task: MultiTaskLoss
check: test_it_moves_with_to
devices: [cpu, simulated, mps]
title:
  en: "Works with an NVIDIA GPU only"
  ja: "NVIDIA の GPU がないと動きません"
wrote:
  en: "`.cuda()` on the tensors in forward, so that all are on one device."
  ja: "すべてを同じデバイスにそろえるつもりで、forward の中で `.cuda()` を呼んでいます。"
why:
  en: >-
    On a machine without a GPU, .cuda() is an error; on one with several, it means the first. Where a batch lives is
    decided once, by the training loop.
  ja: "GPU のない環境では、.cuda() はエラーになります。GPU が複数あれば、いつも 1 つ目に移してしまいます。\
    バッチをどこに置くかは、学習ループが一度だけ決めることです。"
try:
  en: "Move nothing: logits and targets come on one device, and results are there by themselves."
  ja: "何も移さないでください。ロジットと正解は同じデバイスで渡され、結果も自然にそこにできます。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch.nn.functional as F
from torch import nn


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.regression_weight = regression_weight

    def forward(self, class_logits, regression, class_target, regression_target):
        if regression.shape != regression_target.shape:
            raise ValueError("shapes differ")
        classification = F.cross_entropy(class_logits.cuda(), class_target.cuda())
        return classification + self.regression_weight * F.mse_loss(regression.cuda(), regression_target.cuda())
