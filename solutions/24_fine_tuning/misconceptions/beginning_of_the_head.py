r"""
task: discriminative_groups
check: test_heads_with_similar_names
title:
  en: "Layers whose names begin like the head's count as the head"
  ja: "名前の始まりがヘッドと同じ層までヘッドになっています"
wrote:
  en: "`name.startswith(head)` without the dot."
  ja: "点を付けずに `name.startswith(head)` と比べています。"
why:
  en: "\"layer10.weight\" begins with \"layer1\", too."
  ja: "\"layer10.weight\" も \"layer1\" で始まります。"
try:
  en: "`name.startswith(head + \".\")`, or better the parameters of `model.get_submodule(head)`."
  ja: "`name.startswith(head + \".\")`、または `model.get_submodule(head)` のパラメータを使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError("ratio")
    try:
        model.get_submodule(head)
    except AttributeError as error:
        raise ValueError(head) from error
    new = [p for n, p in model.named_parameters() if n.startswith(head) and p.requires_grad]
    if not new:
        raise ValueError(head)
    known = set(new)
    rest = [p for p in model.parameters() if p.requires_grad and p not in known]
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
