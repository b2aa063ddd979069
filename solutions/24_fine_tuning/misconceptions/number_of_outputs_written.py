"""
task: replace_head
check: test_a_head_of_another_size
title:
  en: "Only the number was changed"
  ja: "数だけが変わっています"
wrote:
  en: "`layer.out_features = classes`"
  ja: "`layer.out_features = classes` と書いています。"
why:
  en: "out_features is remembered for print(model). The weight keeps its shape, and the model its old number of outputs."
  ja: "out_features は print(model) で表示するための数です。重みの形状は変わらず、モデルの出力の数も元のままです。"
try:
  en: "Make a new nn.Linear and put it into the model."
  ja: "新しい nn.Linear を作り、モデルに入れます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""  # noqa: E501

from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    old.out_features = classes
    return model
