"""
task: training_mode
check: test_every_kind_of_batch_norm
title:
  en: "A BatchNorm without running statistics was left out"
  ja: "移動統計のない BatchNorm が抜けています"
wrote:
  en: "`if module.track_running_stats and …`"
  ja: "`if module.track_running_stats and …` としています。"
why:
  en: "What counts is that all of its parameters are frozen. (Without running statistics, both modes compute the same.)"
  ja: "条件は、パラメータがすべて凍結されていることだけです（移動統計がなければ、どちらのモードでも計算は同じです）。"
try:
  en: "`isinstance(module, _BatchNorm)`, and the parameters."
  ja: "`isinstance(module, _BatchNorm)` とパラメータだけを調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm) and module.track_running_stats:
            learning = [parameter.requires_grad for parameter in module.parameters()]
            if learning and not any(learning):
                module.eval()
    return model
