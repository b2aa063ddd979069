"""
task: replace_head
check: test_heads_inside_other_modules
title:
  en: "The new head is in float32"
  ja: "新しいヘッドが float32 になっています"
wrote:
  en: "nn.Linear without dtype."
  ja: "nn.Linear に dtype を指定していません。"
why:
  en: "In a model of another dtype the head gets inputs that it can't multiply."
  ja: "dtype の違うモデルでは、ヘッドが入力と掛け算できません。"
try:
  en: "`nn.Linear(…, dtype=old.weight.dtype)`"
  ja: "`nn.Linear(…, dtype=old.weight.dtype)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(old.in_features, classes, bias=old.bias is not None, device=old.weight.device)
    new.train(old.training)
    model.set_submodule(name, new)
    return model
