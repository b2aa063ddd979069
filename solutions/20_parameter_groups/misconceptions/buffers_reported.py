"""
task: group_report
check: test_frozen_and_buffers
title:
  en: "Buffers are reported as parameters"
  ja: "バッファをパラメータとして報告しています"
wrote:
  en: "`model.state_dict(keep_vars=True)` instead of `model.named_parameters()`."
  ja: "`model.named_parameters()` ではなく `model.state_dict(keep_vars=True)` を使っています。"
why:
  en: "The state_dict also has what is not trained, such as the running statistics of BatchNorm."
  ja: "state_dict には、BatchNorm の移動統計量のように、学習しないものも入っています。"
try:
  en: "Write `model.named_parameters()`."
  ja: "`model.named_parameters()` と書いてみましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def group_report(model, optimizer):
    group_of = {id(p): group for group in optimizer.param_groups for p in group["params"]}
    report = {}
    for name, p in model.state_dict(keep_vars=True).items():
        group = group_of.get(id(p))
        report[name] = group and (group["lr"], group["weight_decay"])
    return report
