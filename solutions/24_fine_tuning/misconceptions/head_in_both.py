"""
task: discriminative_groups
check: test_two_rates
title:
  en: "The head is in both groups"
  ja: "ヘッドが両方のグループに入っています"
wrote:
  en: "`model.parameters()` for the rest, without taking out the head."
  ja: "ほかのグループを `model.parameters()` とし、ヘッドを除いていません。"
why:
  en: "torch refuses that: some parameters appear in more than one parameter group."
  ja: "同じパラメータが 2 つのグループにあると、torch は ValueError を出します。"
try:
  en: "Leave out what belongs to the head, by identity."
  ja: "ヘッドに属するものを、オブジェクトとして比べて除きます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
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
    rest = [p for p in model.parameters() if p.requires_grad]
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
