"""
task: group_report
check: test_each_with_its_group
title:
  en: "The first group is taken for the first layer"
  ja: "最初のグループを最初の層のものとしています"
wrote:
  en: "You wrote `zip(model.modules(), optimizer.param_groups)`."
  ja: "`zip(model.modules(), optimizer.param_groups)` と書いています。"
why:
  en: "Groups know nothing of layers; a group has the parameters that were put into it."
  ja: "グループと層は対応していません。グループにあるのは、入れたパラメータだけです。"
try:
  en: 'Look into `group["params"]`.'
  ja: '`group["params"]` の中を見ます。'
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def group_report(model, optimizer):
    report = dict.fromkeys(name for name, _ in model.named_parameters())
    layers = [(name, layer) for name, layer in model.named_modules() if list(layer.parameters(recurse=False))]
    for (name, layer), group in zip(layers, optimizer.param_groups, strict=False):
        for which, _ in layer.named_parameters(recurse=False):
            report[f"{name}.{which}" if name else which] = (group["lr"], group["weight_decay"])
    return report
