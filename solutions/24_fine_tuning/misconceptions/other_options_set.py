"""
task: discriminative_groups
check: test_groups_for_an_optimizer
title:
  en: "The groups set other options of the optimizer"
  ja: "グループにオプティマイザのほかの設定まで入っています"
wrote:
  en: "`\\"weight_decay\\": 0.0` beside lr."
  ja: "`\\"weight_decay\\": 0.0` を lr と一緒に入れています。"
why:
  en: "What stands in a group wins over what is given to the optimizer: the caller's weight_decay would do nothing."
  ja: "グループの設定は、オプティマイザに渡した設定より優先されます。呼び出し側が weight_decay を渡しても効かなくなります。"
try:
  en: "Only `\\"params\\"` and `\\"lr\\"`."
  ja: "`\\"params\\"` と `\\"lr\\"` だけを入れます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""  # noqa: E501


def discriminative_groups(model, head, lr, ratio=10.0):
    if not ratio >= 1:
        raise ValueError(ratio)
    try:
        new = [p for p in model.get_submodule(head).parameters() if p.requires_grad]
    except AttributeError as error:
        raise ValueError(head) from error
    if not new:
        raise ValueError(head)
    known = set(new)
    rest = [p for p in model.parameters() if p.requires_grad and p not in known]
    groups = [
        {"params": rest, "lr": lr / ratio, "weight_decay": 0.0},
        {"params": new, "lr": lr, "weight_decay": 0.0},
    ]
    return [group for group in groups if group["params"]]
