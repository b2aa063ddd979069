"""
task: training_mode
check: test_frozen_normalisation_stays
title:
  en: "The layer was changed instead of its mode"
  ja: "モードの代わりに、層の設定を変えています"
wrote:
  en: "`module.momentum = 0.0`"
  ja: "`module.momentum = 0.0` としています。"
why:
  en: "The statistics stand still for ever, and in training mode the layer still normalises with those of the batch."
  ja: "統計はずっと動かなくなります。しかも訓練モードのままなので、正規化にはバッチの統計が使われます。"
try:
  en: "`module.eval()`: the next call of model.train() undoes it."
  ja: "`module.eval()` とします。これなら、次の model.train() で元に戻ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm):
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.momentum = 0.0
    return model
