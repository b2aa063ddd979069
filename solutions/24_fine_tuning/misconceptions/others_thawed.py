"""
task: training_mode
check: test_only_modes_change
title:
  en: "Frozen layers learn again"
  ja: "凍結された層がまた学習するようになっています"
wrote:
  en: "requires_grad is set to True for all layers that are in training mode."
  ja: "訓練モードにする層の requires_grad を True にしています。"
why:
  en: "Training mode and frozen parameters have nothing to do with each other. What is frozen was decided before."
  ja: "訓練モードとパラメータの凍結は別のことです。何を凍結するかは、もう決まっています。"
try:
  en: "Read requires_grad, don't write it."
  ja: "requires_grad は読むだけにし、書き換えません。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm):
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.eval()
        elif any(not p.requires_grad for p in module.parameters(recurse=False)):
            module.requires_grad_(True)
    return model
