r"""
task: replace_head
check: test_a_name_that_is_missing
title:
  en: "Another layer whose name ends alike is replaced"
  ja: "名前の終わりが同じ、別の層を取り替えています"
wrote:
  en: "A loop over named_modules() that looks for `found.endswith(name)`."
  ja: "named_modules() のループで `found.endswith(name)` を探しています。"
why:
  en: "\"features.0\" ends with \"0\", too. A name is the whole path from the model."
  ja: "\"features.0\" も \"0\" で終わります。名前は、モデルからの経路全体です。"
try:
  en: "`model.get_submodule(name)`"
  ja: "`model.get_submodule(name)` を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.get_submodule
"""

from torch import nn


def replace_head(model, name, classes):
    for found, _ in model.named_modules():
        if found.endswith(name):
            break
    else:
        raise AttributeError(name)
    old = model.get_submodule(found)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    model.set_submodule(found, new)
    return model
