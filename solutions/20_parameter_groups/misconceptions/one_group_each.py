"""
task: decay_groups
check: test_two_groups
title:
  en: "A group for every parameter"
  ja: "パラメータごとにグループがあります"
wrote:
  en: 'You wrote `[{"params": [p], "weight_decay": …} for p in …]`.'
  ja: '`[{"params": [p], "weight_decay": …} for p in …]` と書いています。'
why:
  en: "It trains rightly, but two groups are asked for. An optimizer works group by group, and many small ones are slow."
  ja: "学習は正しく進みますが、求められているのは 2 つのグループです。オプティマイザはグループごとに計算するので、細かく分けると遅くなります。"
try:
  en: "Collect all parameters with the same decay in one list."
  ja: "同じ減衰のパラメータを 1 つのリストに集めます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""  # noqa: E501

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
    groups = [{"params": [p], "weight_decay": weight_decay} for p in yes]
    return groups + [{"params": [p], "weight_decay": 0.0} for p in no]
