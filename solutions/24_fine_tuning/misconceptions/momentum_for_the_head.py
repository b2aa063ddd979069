r"""
task: discriminative_groups
check: test_a_step_with_these_rates
title:
  en: "A group sets more than its rate"
  ja: "グループが学習率以外も設定しています"
wrote:
  en: "`\"momentum\": 0.9` in the group of the head."
  ja: "ヘッドのグループに `\"momentum\": 0.9` があります。"
why:
  en: "An option in a group wins over what the caller gives the optimizer: the head learns up to ten times faster than lr says."
  ja: "グループの設定は、呼び出し側がオプティマイザに渡した設定より優先されます。ヘッドは、lr の最大 10 倍の速さで学習します。"
try:
  en: "Only \"params\" and \"lr\"; the rest is the caller's choice."
  ja: "\"params\" と \"lr\" だけにします。ほかの設定は呼び出し側が決めます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""  # noqa: E501


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
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr, "momentum": 0.9}]
    return [group for group in groups if group["params"]]
