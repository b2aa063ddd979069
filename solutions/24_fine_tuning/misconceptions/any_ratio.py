r"""
task: discriminative_groups
check: test_ratios_below_one
title:
  en: "A ratio below 1 is accepted"
  ja: "1 未満の ratio が受け付けられます"
wrote:
  en: "ratio is not looked at."
  ja: "ratio を調べていません。"
why:
  en: "With 0.1, meant as \"a tenth\", the pretrained layers learn ten times faster than the head; 0 is a ZeroDivisionError."
  ja: "「10 分の 1」のつもりで 0.1 を渡すと、事前学習済みの層がヘッドの 10 倍の速さで学習します。0 なら ZeroDivisionError です。"
try:
  en: "`if ratio < 1: raise ValueError(…)`"
  ja: "`if ratio < 1: raise ValueError(…)` とします。"
read: https://docs.python.org/3/tutorial/errors.html#raising-exceptions
"""  # noqa: E501


def discriminative_groups(model, head, lr, ratio=10.0):
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
