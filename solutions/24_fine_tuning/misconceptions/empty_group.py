r"""
task: discriminative_groups
check: test_no_empty_group
title:
  en: "There is an empty group"
  ja: "空のグループがあります"
wrote:
  en: "Both groups are returned, also where the rest is frozen."
  ja: "ほかがすべて凍結されていても、2 つのグループを返しています。"
why:
  en: "torch takes it in silence; later code that looks at the groups stumbles over it."
  ja: "torch は黙って受け取りますが、後でグループを調べるコードがつまずきます。"
try:
  en: "`[group for group in groups if group[\"params\"]]`"
  ja: "`[group for group in groups if group[\"params\"]]` を返します。"
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
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return groups
