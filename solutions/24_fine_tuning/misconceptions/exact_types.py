"""
task: training_mode
check: test_every_kind_of_batch_norm
title:
  en: "Subclasses were forgotten"
  ja: "サブクラスが漏れています"
wrote:
  en: "`type(module) in {nn.BatchNorm1d, …}`"
  ja: "`type(module) in {nn.BatchNorm1d, …}` で調べています。"
why:
  en: "A subclass of BatchNorm1d is a BatchNorm, too; isinstance knows that, a comparison of types does not."
  ja: "BatchNorm1d のサブクラスも BatchNorm です。isinstance ならわかりますが、型どうしの比較ではわかりません。"
try:
  en: "`isinstance(module, torch.nn.modules.batchnorm._BatchNorm)`"
  ja: "`isinstance(module, torch.nn.modules.batchnorm._BatchNorm)` で調べます。"
read: https://docs.python.org/3/library/functions.html#isinstance
"""

from torch import nn


def training_mode(model):
    model.train()
    for module in model.modules():
        if type(module) in {nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d, nn.SyncBatchNorm}:
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.eval()
    return model
