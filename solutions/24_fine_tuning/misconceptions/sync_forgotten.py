"""
task: training_mode
check: test_every_kind_of_batch_norm
title:
  en: "SyncBatchNorm was forgotten"
  ja: "SyncBatchNorm が漏れています"
wrote:
  en: "`isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d))`"
  ja: "`isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d))` で調べています。"
why:
  en: "SyncBatchNorm, used in training on several GPUs, inherits from none of the three."
  ja: "複数の GPU での学習に使う SyncBatchNorm は、この 3 つのどれも継承していません。"
try:
  en: "`torch.nn.modules.batchnorm._BatchNorm`"
  ja: "`torch.nn.modules.batchnorm._BatchNorm` で調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.SyncBatchNorm.html
"""

from torch import nn


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.eval()
    return model
