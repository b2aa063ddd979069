"""
task: discriminative_groups
check: test_two_rates
title:
  en: "The head's rate was multiplied"
  ja: "ヘッドの学習率に ratio を掛けています"
wrote:
  en: "lr · ratio for the head, lr for the rest."
  ja: "ヘッドに lr · ratio、ほかに lr を使っています。"
why:
  en: "The ratio between the two is right, both rates are ten times too large."
  ja: "2 つの比は正しいのですが、どちらも 10 倍大きすぎます。"
try:
  en: "lr is the head's rate; divide for the rest."
  ja: "lr はヘッドの学習率です。ほかは割って求めます。"
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
    groups = [{"params": rest, "lr": lr}, {"params": new, "lr": lr * ratio}]
    return [group for group in groups if group["params"]]
