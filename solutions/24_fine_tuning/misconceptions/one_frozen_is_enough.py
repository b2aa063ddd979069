"""
task: training_mode
check: test_trainable_normalisation
title:
  en: "One frozen parameter puts the layer into evaluation mode"
  ja: "1 つでも凍結されていると評価モードになっています"
wrote:
  en: "`any(not p.requires_grad …)`"
  ja: "`any(not p.requires_grad …)` で調べています。"
why:
  en: "Only if all of its parameters are frozen the layer is not trained."
  ja: "学習しない層とみなすのは、パラメータがすべて凍結されているときだけです。"
try:
  en: "`flags and not any(flags)`"
  ja: "`flags and not any(flags)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm):
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not all(flags):
                module.eval()
    return model
