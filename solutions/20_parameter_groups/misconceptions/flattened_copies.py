"""
task: decay_groups
check: test_weights_but_nothing_else
title:
  en: "The groups hold copies"
  ja: "グループに入っているのはコピーです"
wrote:
  en: "`p.detach().clone()` for each parameter."
  ja: "それぞれのパラメータを `p.detach().clone()` としています。"
why:
  en: "The optimizer would move the copies, and the model would stay as it is."
  ja: "オプティマイザが動かすのはコピーで、モデルは変わりません。"
try:
  en: "Put the parameters themselves into the groups."
  ja: "パラメータそのものを入れます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

from torch import nn

KINDS = (
    nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d
)  # fmt: skip


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    decayed = {layer.weight for layer in model.modules() if isinstance(layer, KINDS)}
    trainable = [p for p in model.parameters() if p.requires_grad]
    yes, no = [p for p in trainable if p in decayed], [p for p in trainable if p not in decayed]
    yes, no = ([p.detach().clone() for p in group] for group in (yes, no))
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
