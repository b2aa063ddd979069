"""
task: training_mode
check: test_only_modes_change
title:
  en: "Running statistics are reset"
  ja: "移動統計がリセットされています"
wrote:
  en: "`module.reset_running_stats()` for the layers that are trained."
  ja: "学習する層に `module.reset_running_stats()` を呼んでいます。"
why:
  en: "The statistics of the pretraining are a good start; and this function is called in every epoch."
  ja: "事前学習の統計は、よい出発点です。それに、この関数はエポックのたびに呼ばれます。"
try:
  en: "Change modes, and nothing else."
  ja: "変えるのはモードだけにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.modules():
        if isinstance(module, _BatchNorm):
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.eval()
            else:
                module.reset_running_stats()
    return model
