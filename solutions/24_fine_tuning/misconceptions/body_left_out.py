"""
task: discriminative_groups
check: test_two_rates
title:
  en: "Only the head is in a group"
  ja: "グループがヘッドだけです"
wrote:
  en: "One group with the head's parameters."
  ja: "ヘッドのパラメータのグループしか作っていません。"
why:
  en: "What is in no group never learns, and no error says so."
  ja: "どのグループにもないパラメータは学習されません。エラーにもなりません。"
try:
  en: "A second group with all other trainable parameters, at lr / ratio."
  ja: "学習できるほかのパラメータのグループを、lr / ratio で加えます。"
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
    groups = [{"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
