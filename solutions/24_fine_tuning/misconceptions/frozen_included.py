"""
task: discriminative_groups
check: test_frozen_parameters
title:
  en: "Frozen parameters are in a group"
  ja: "凍結されたパラメータがグループに入っています"
wrote:
  en: "All parameters are taken, whatever their requires_grad."
  ja: "requires_grad を調べずに、すべてのパラメータを入れています。"
why:
  en: "The optimizer keeps them for nothing, and an old gradient would move them."
  ja: "オプティマイザが無駄に持つことになり、古い勾配が残っていれば動いてしまいます。"
try:
  en: "`if p.requires_grad` for the body and for the head."
  ja: "本体にもヘッドにも `if p.requires_grad` を付けます。"
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
    rest = [p for p in model.parameters() if p not in known]
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
