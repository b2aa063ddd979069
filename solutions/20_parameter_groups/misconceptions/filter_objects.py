"""
task: decay_groups
check: test_weights_but_nothing_else
title:
  en: "The groups hold filter objects"
  ja: "グループに filter オブジェクトが入っています"
wrote:
  en: 'You wrote `{"params": filter(…), …}`.'
  ja: '`{"params": filter(…), …}` と書いています。'
why:
  en: "A filter object can be read only once, as a generator. The second reader finds an empty group."
  ja: "filter オブジェクトも、ジェネレータと同じく 1 回しか読めません。2 回目に読むと空のグループになります。"
try:
  en: "`list(filter(…))`, or a list comprehension."
  ja: "`list(filter(…))` か、リスト内包表記にします。"
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
        {"params": filter(lambda p: p.requires_grad, yes), "weight_decay": weight_decay},
        {"params": filter(lambda p: p.requires_grad, no), "weight_decay": 0.0},
    ]
