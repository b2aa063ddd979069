"""
task: decay_groups
check: test_training_with_decay
title:
  en: "A learning rate is written into the groups"
  ja: "学習率がグループに書き込まれています"
wrote:
  en: '`"lr": 0.001` in both groups.'
  ja: '両方のグループに `"lr": 0.001` と書いています。'
why:
  en: "What a group says counts more than what the optimizer is made with: its lr would have no effect."
  ja: "グループに書いたものが優先されるので、オプティマイザに渡した lr が効かなくなります。"
try:
  en: 'Only "params" and "weight_decay" belong into these groups.'
  ja: 'ここでグループに入れるのは "params" と "weight_decay" だけです。'
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
    return [
        {"params": yes, "weight_decay": weight_decay, "lr": 0.001},
        {"params": no, "weight_decay": 0.0, "lr": 0.001},
    ]
