"""
task: discriminative_groups
check: test_heads_without_trainable_parameters
title:
  en: "A missing head is an AttributeError"
  ja: "ヘッドがないと AttributeError になります"
wrote:
  en: "The error of get_submodule is let through."
  ja: "get_submodule のエラーをそのまま出しています。"
why:
  en: "Here a ValueError is asked for, as for a head in which nothing is trainable."
  ja: "ここで求められているのは、学習できるものがない場合と同じ ValueError です。"
try:
  en: "Catch AttributeError and raise ValueError from it."
  ja: "AttributeError を捕まえて ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.get_submodule
"""


def discriminative_groups(model, head, lr, ratio=10.0):
    if ratio < 1:
        raise ValueError("ratio")
    layer = model.get_submodule(head)
    new = [p for p in layer.parameters() if p.requires_grad]
    if not new:
        raise ValueError(head)
    known = set(new)
    rest = [p for p in model.parameters() if p.requires_grad and p not in known]
    groups = [{"params": rest, "lr": lr / ratio}, {"params": new, "lr": lr}]
    return [group for group in groups if group["params"]]
