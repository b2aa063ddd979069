"""
task: replace_head
check: test_bias_dtype_and_device
title:
  en: "The new head is on the CPU"
  ja: "新しいヘッドが CPU にあります"
wrote:
  en: "nn.Linear without device."
  ja: "nn.Linear に device を指定していません。"
why:
  en: "A new layer is made on the CPU. In a model on an accelerator its inputs are elsewhere, and the forward pass fails."
  ja: "新しい層は CPU に作られます。アクセラレータ上のモデルでは入力が別の場所にあるので、順伝播がエラーになります。"
try:
  en: "`nn.Linear(…, device=old.weight.device)`"
  ja: "`nn.Linear(…, device=old.weight.device)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""  # noqa: E501

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    new = nn.Linear(old.in_features, classes, bias=old.bias is not None, dtype=old.weight.dtype)
    new.train(old.training)
    model.set_submodule(name, new)
    return model
