"""
task: decay_groups
check: test_negative_decay
title:
  en: "0 is refused"
  ja: "0 を拒んでいます"
wrote:
  en: "You wrote `if weight_decay <= 0: raise ValueError(…)`."
  ja: "`if weight_decay <= 0: raise ValueError(…)` と書いています。"
why:
  en: "0 switches the decay off: an experiment without decay should not need other code."
  ja: "0 は減衰なしという意味です。減衰なしの実験のために、別のコードが必要になってしまいます。"
try:
  en: "`<` instead of `<=`"
  ja: "`<=` ではなく `<` とします。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

from torch import nn

KINDS = (
    nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d
)  # fmt: skip


def decay_groups(model, weight_decay):
    if weight_decay <= 0:
        raise ValueError("negative")
    decayed = {layer.weight for layer in model.modules() if isinstance(layer, KINDS)}
    trainable = [p for p in model.parameters() if p.requires_grad]
    yes, no = [p for p in trainable if p in decayed], [p for p in trainable if p not in decayed]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
