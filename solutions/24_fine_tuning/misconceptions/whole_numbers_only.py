"""
task: discriminative_groups
check: test_other_ratios
title:
  en: "The ratio is cut off to a whole number"
  ja: "ratio の小数部分が切り捨てられています"
wrote:
  en: "`lr / int(ratio)`"
  ja: "`lr / int(ratio)` と書いています。"
why:
  en: "A ratio of 2.5 or 1.5 is as good as any other."
  ja: "2.5 や 1.5 のような ratio も使えます。"
try:
  en: "`lr / ratio`"
  ja: "`lr / ratio` とします。"
read: https://docs.python.org/3/library/functions.html#int
"""


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError("ratio")
    try:
        layer = model.get_submodule(head)
    except AttributeError as error:
        raise ValueError(head) from error
    new = [p for p in layer.parameters() if p.requires_grad]
    if not new:
        raise ValueError(head)
    known = set(new)
    rest = [p for p in model.parameters() if p.requires_grad and p not in known]
    groups = [{"params": rest, "lr": lr / int(ratio)}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
