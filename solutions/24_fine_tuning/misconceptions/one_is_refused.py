"""
task: discriminative_groups
check: test_ratios_below_one
title:
  en: "A ratio of 1 is refused"
  ja: "ratio が 1 だとエラーになります"
wrote:
  en: "`if ratio <= 1`"
  ja: "`if ratio <= 1` と書いています。"
why:
  en: "With 1 all layers learn at one rate. That is a choice like any other."
  ja: "1 なら、すべての層が同じ学習率になります。それも 1 つの選び方です。"
try:
  en: "`if ratio < 1`"
  ja: "`if ratio < 1` とします。"
read: https://docs.python.org/3/tutorial/errors.html#raising-exceptions
"""


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio <= 1:
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
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
