r"""
task: replace_head
check: test_heads_inside_other_modules
title:
  en: "A nested layer is not replaced"
  ja: "入れ子の層が取り替えられていません"
wrote:
  en: "`setattr(model, name, new)` with a name such as \"classifier.2\"."
  ja: "\"classifier.2\" のような名前でも `setattr(model, name, new)` としています。"
why:
  en: "setattr does not look at dots: the model gets a second head with a strange name, and the old one goes on working."
  ja: "setattr は点を区切りとは見ません。妙な名前のヘッドがもう 1 つでき、元のヘッドがそのまま使われます。"
try:
  en: "`model.set_submodule(name, new)`, or setattr on the parent module."
  ja: "`model.set_submodule(name, new)` を使うか、親のモジュールに setattr します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.set_submodule
"""  # noqa: E501

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    setattr(model, name, new)
    return model
