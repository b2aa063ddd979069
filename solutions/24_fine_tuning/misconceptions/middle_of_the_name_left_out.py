"""
task: replace_head
check: test_heads_inside_other_modules
title:
  en: "Only the first and the last part of the name are used"
  ja: "名前の最初と最後の部分しか使っていません"
wrote:
  en: "`setattr(getattr(model, parts[0]), parts[-1], new)`"
  ja: "`setattr(getattr(model, parts[0]), parts[-1], new)` としています。"
why:
  en: "That is right for two parts. With three or more, the new layer is added in a wrong place, where nobody calls it."
  ja: "部分が 2 つなら正しい書き方です。3 つ以上あると、新しい層は違う場所に追加され、誰にも呼ばれません。"
try:
  en: "`model.get_submodule(name.rpartition(\\".\\")[0])` is the parent, however deep."
  ja: "どれほど深くても、親は `model.get_submodule(name.rpartition(\\".\\")[0])` で見つかります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.set_submodule
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    like = {"device": old.weight.device, "dtype": old.weight.dtype}
    new = nn.Linear(old.in_features, classes, bias=old.bias is not None, **like)
    new.train(old.training)
    parts = name.split(".")
    setattr(model if len(parts) == 1 else getattr(model, parts[0]), parts[-1], new)
    return model
