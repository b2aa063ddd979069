"""
task: training_mode
check: test_every_kind_of_batch_norm
title:
  en: "Only BatchNorm2d was thought of"
  ja: "BatchNorm2d しか考えていません"
wrote:
  en: "`isinstance(module, nn.BatchNorm2d)`"
  ja: "`isinstance(module, nn.BatchNorm2d)` で調べています。"
why:
  en: "1d, 3d and SyncBatchNorm are classes beside it."
  ja: "1d、3d、SyncBatchNorm は別のクラスです。"
try:
  en: "`torch.nn.modules.batchnorm._BatchNorm`"
  ja: "`torch.nn.modules.batchnorm._BatchNorm` で調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""

from torch import nn


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, nn.BatchNorm2d):
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.eval()
    return model
