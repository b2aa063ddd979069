"""
task: replace_head
check: test_bias_dtype_and_device
title:
  en: "The dtype of the first layer is not that of the head"
  ja: "ヘッドではなく、最初の層の dtype になっています"
wrote:
  en: "`next(model.parameters()).dtype`"
  ja: "`next(model.parameters()).dtype` を使っています。"
why:
  en: "Heads are often kept in a wider dtype than the body."
  ja: "ヘッドだけ、本体より精度の高い dtype にしてあることがよくあります。"
try:
  en: "`dtype=old.weight.dtype`"
  ja: "`dtype=old.weight.dtype` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(
        old.in_features,
        classes,
        bias=old.bias is not None,
        device=old.weight.device,
        dtype=next(model.parameters()).dtype,
    )
    new.train(old.training)
    model.set_submodule(name, new)
    return model
