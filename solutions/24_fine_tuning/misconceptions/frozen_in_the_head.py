"""
task: discriminative_groups
check: test_frozen_parameters
title:
  en: "Frozen parameters of the head are in a group"
  ja: "ヘッドの凍結されたパラメータがグループに入っています"
wrote:
  en: "requires_grad is looked at in the body only."
  ja: "requires_grad を調べているのは本体だけです。"
why:
  en: "A part of the head may be frozen, its bias for example."
  ja: "バイアスなど、ヘッドの一部だけが凍結されていることもあります。"
try:
  en: "`if p.requires_grad` for the head, too."
  ja: "ヘッドにも `if p.requires_grad` を付けます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError("ratio")
    try:
        layer = model.get_submodule(head)
    except AttributeError as error:
        raise ValueError(head) from error
    new = [p for p in layer.parameters()]
    if not any(p.requires_grad for p in new):
        raise ValueError(head)
    known = set(new)
    rest = [p for p in model.parameters() if p.requires_grad and p not in known]
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
