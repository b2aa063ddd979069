"""
task: decay_groups
check: test_weights_but_nothing_else
title:
  en: "The second group does not say 0"
  ja: "2 番目のグループに 0 と書いてありません"
wrote:
  en: '`{"params": others}` without "weight_decay".'
  ja: '`{"params": others}` に "weight_decay" がありません。'
why:
  en: "The optimizer fills in its own default. For AdamW that is 0.01, not 0."
  ja: "オプティマイザが自分の既定値で埋めます。AdamW では 0 ではなく 0.01 です。"
try:
  en: 'Write `"weight_decay": 0.0` into it.'
  ja: '`"weight_decay": 0.0` と書き込みます。'
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
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no}]
