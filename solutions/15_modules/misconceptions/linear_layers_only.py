"""
task: parameter_count
check: test_a_whole_model
title:
  en: "Only linear layers are counted"
  ja: "線形層しか数えていません"
wrote:
  en: "A loop over model.modules() with `isinstance(module, nn.Linear)`."
  ja: "model.modules() をたどり、`isinstance(module, nn.Linear)` のものだけを数えています。"
why:
  en: "Convolutions, normalisation layers and parameters of the model itself are missing."
  ja: "畳み込み層や正規化層、モデル自身が持つパラメータが抜けてしまいます。"
try:
  en: "`model.parameters()` covers every kind of module."
  ja: "`model.parameters()` なら、どの種類のモジュールにも対応します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""

from torch import nn


def parameter_count(model, trainable_only=False):
    found = {}
    for module in model.modules():
        if isinstance(module, nn.Linear):
            found.update({id(p): p for p in module.parameters()})
    return sum(p.numel() for p in found.values() if p.requires_grad or not trainable_only)
