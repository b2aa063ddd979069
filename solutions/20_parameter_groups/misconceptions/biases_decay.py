"""
task: decay_groups
check: test_weights_but_nothing_else
title:
  en: "Biases decay"
  ja: "バイアスが減衰しています"
wrote:
  en: "All parameters of linear, convolution and embedding layers, not only their weights."
  ja: "線形層・畳み込み層・埋め込み層の、重みだけでなくすべてのパラメータを入れています。"
why:
  en: "A bias has no size to keep in check; decay only draws the outputs towards 0."
  ja: "バイアスには、抑えるべき大きさがありません。減衰させても、出力が 0 に寄るだけです。"
try:
  en: "Take `layer.weight` alone."
  ja: "`layer.weight` だけを使います。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

from torch import nn

KINDS = (
    nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d
)  # fmt: skip


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    decayed = {p for layer in model.modules() if isinstance(layer, KINDS) for p in layer.parameters()}
    trainable = [p for p in model.parameters() if p.requires_grad]
    yes, no = [p for p in trainable if p in decayed], [p for p in trainable if p not in decayed]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
