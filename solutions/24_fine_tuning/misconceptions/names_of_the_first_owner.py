r"""
task: discriminative_groups
check: test_shared_parameters
title:
  en: "A shared parameter went to the body"
  ja: "共有されたパラメータが本体に入っています"
wrote:
  en: "`name.startswith(head + \".\")` for the names of named_parameters()."
  ja: "named_parameters() の名前を `name.startswith(head + \".\")` で分けています。"
why:
  en: "named_parameters() gives a shared parameter once, under the first of its names."
  ja: "named_parameters() は、共有されたパラメータを最初の名前で 1 回だけ返します。"
try:
  en: "Compare the parameters themselves with those of `model.get_submodule(head)`."
  ja: "`model.get_submodule(head)` のパラメータと、オブジェクトどうしを比べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError("ratio")
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    new = [p for name, p in named if name.startswith(head + ".")]
    rest = [p for name, p in named if not name.startswith(head + ".")]
    if not new:
        raise ValueError(head)
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
