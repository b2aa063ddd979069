"""
task: training_mode
check: test_every_frozen_layer_inside
title:
  en: "Layers inside other modules are not found"
  ja: "モジュールの中の層が見つかっていません"
wrote:
  en: "`model.children()`"
  ja: "`model.children()` をたどっています。"
why:
  en: "children() are the direct ones only, and a backbone has blocks inside blocks."
  ja: "children() は直下のものだけです。バックボーンでは、ブロックの中にさらにブロックがあります。"
try:
  en: "`model.modules()` goes through all of them, and the model itself."
  ja: "`model.modules()` なら、モデル自身も含めてすべてをたどります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.modules
"""

from torch.nn.modules.batchnorm import _BatchNorm


def training_mode(model):
    model.train()
    for module in model.children():
        if isinstance(module, _BatchNorm):
            flags = [p.requires_grad for p in module.parameters()]
            if flags and not any(flags):
                module.eval()
    return model
