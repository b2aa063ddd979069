"""
task: replace_head
check: test_everything_else_stays
title:
  en: "The pretrained weights are gone"
  ja: "事前学習した重みが失われています"
wrote:
  en: "reset_parameters() for all layers, after the head was put in."
  ja: "ヘッドを入れた後、すべての層に reset_parameters() を呼んでいます。"
why:
  en: "Then the model knows nothing any more, and training begins from scratch."
  ja: "モデルは何も覚えていない状態になり、学習は一からやり直しです。"
try:
  en: "A new layer is initialised when it is made: there is nothing else to do."
  ja: "新しい層は、作られたときに初期化されています。ほかにすることはありません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.apply
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    model.set_submodule(name, new)
    for module in model.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    return model
