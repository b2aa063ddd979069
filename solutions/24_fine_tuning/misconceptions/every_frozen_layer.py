"""
task: training_mode
check: test_frozen_normalisation_stays
title:
  en: "Every frozen layer is in evaluation mode"
  ja: "凍結された層がすべて評価モードになっています"
wrote:
  en: "requires_grad is asked of all modules, not of BatchNorm only."
  ja: "BatchNorm に限らず、すべてのモジュールで requires_grad を調べています。"
why:
  en: "Only BatchNorm has running statistics to protect. A frozen block that is put into evaluation mode takes its dropout with it."
  ja: "守るべき移動統計を持つのは BatchNorm だけです。凍結されたブロックを評価モードにすると、中のドロップアウトまで止まります。"
try:
  en: "`isinstance(module, _BatchNorm)` first."
  ja: "まず `isinstance(module, _BatchNorm)` で調べます。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval
"""  # noqa: E501


def training_mode(model):
    model.train()
    for module in model.modules():
        flags = [p.requires_grad for p in module.parameters()]
        if flags and not any(flags):
            module.eval()
    return model
