"""
task: discriminative_groups
check: test_other_ratios
title:
  en: "ratio is not used"
  ja: "ratio が使われていません"
wrote:
  en: "`lr / 10` written in."
  ja: "`lr / 10` と書き込んでいます。"
why:
  en: "Ten is the default only."
  ja: "10 は既定値にすぎません。"
try:
  en: "`lr / ratio`"
  ja: "`lr / ratio` とします。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
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
    groups = [{"params": rest, "lr": lr / 10}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
