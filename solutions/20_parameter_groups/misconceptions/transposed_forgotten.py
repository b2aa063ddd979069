"""
task: decay_groups
check: test_every_layer_that_decays
title:
  en: "Transposed convolutions are forgotten"
  ja: "転置畳み込み層を忘れています"
wrote:
  en: "You wrote `isinstance(layer, (nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d))`."
  ja: "`isinstance(layer, (nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d))` と書いています。"
why:
  en: "nn.ConvTranspose2d is not derived from nn.Conv2d."
  ja: "nn.ConvTranspose2d は nn.Conv2d を継承していません。"
try:
  en: "Name the transposed ones, too."
  ja: "転置版も挙げます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

from torch import nn

KINDS = nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    decayed = {layer.weight for layer in model.modules() if isinstance(layer, KINDS)}
    trainable = [p for p in model.parameters() if p.requires_grad]
    yes, no = [p for p in trainable if p in decayed], [p for p in trainable if p not in decayed]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
