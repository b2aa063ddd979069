"""
task: training_mode
check: test_frozen_normalisation_stays
title:
  en: "Trainable BatchNorm layers are in evaluation mode, too"
  ja: "学習できる BatchNorm まで評価モードになっています"
wrote:
  en: "`.eval()` on every BatchNorm."
  ja: "すべての BatchNorm に `.eval()` を呼んでいます。"
why:
  en: "A BatchNorm that learns has to learn its statistics as well."
  ja: "学習する BatchNorm は、統計も新しいデータに合わせる必要があります。"
try:
  en: "Ask for requires_grad of its parameters."
  ja: "パラメータの requires_grad を調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm):
            module.eval()
    return model
