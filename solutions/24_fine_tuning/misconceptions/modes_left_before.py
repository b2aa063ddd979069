"""
task: training_mode
check: test_frozen_normalisation_stays
title:
  en: "What was in evaluation mode stays there"
  ja: "評価モードだったものがそのままです"
wrote:
  en: "model.train() is not called; only the exceptions are set."
  ja: "model.train() を呼ばず、例外の層だけを設定しています。"
why:
  en: "After an evaluation the model is in evaluation mode as a whole."
  ja: "評価の後なら、モデル全体が評価モードになっています。"
try:
  en: "`model.train()` first."
  ja: "まず `model.train()` を呼びます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    for module in model.modules():
        if isinstance(module, _BatchNorm):
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.eval()
    return model
