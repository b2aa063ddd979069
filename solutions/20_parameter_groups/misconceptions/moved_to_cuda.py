"""
task: decay_groups
check: test_weights_but_nothing_else
devices: [cpu, simulated]
title:
  en: "`cuda` is written in"
  ja: "`cuda` と書き込まれています"
wrote:
  en: '`model.to("cuda")` before the groups are made.'
  ja: 'グループを作る前に `model.to("cuda")` としています。'
why:
  en: "It runs on machines with an NVIDIA GPU only, and where the model lies is not this function's business."
  ja: "NVIDIA の GPU がないと動きません。そもそも、モデルをどこに置くかはこの関数の仕事ではありません。"
try:
  en: "Leave the model where it is. Groups have no device."
  ja: "モデルは今ある場所のままにします。グループにデバイスはありません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.to
"""

from torch import nn

KINDS = (
    nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d
)  # fmt: skip


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    model.to("cuda")
    decayed = {layer.weight for layer in model.modules() if isinstance(layer, KINDS)}
    trainable = [p for p in model.parameters() if p.requires_grad]
    yes, no = [p for p in trainable if p in decayed], [p for p in trainable if p not in decayed]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
