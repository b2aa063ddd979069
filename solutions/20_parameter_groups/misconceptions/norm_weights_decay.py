"""
task: decay_groups
check: test_weights_but_nothing_else
title:
  en: "The weights of normalisation decay"
  ja: "正規化層の重みが減衰しています"
wrote:
  en: '`name.endswith("bias")` decides alone.'
  ja: '`name.endswith("bias")` だけで決めています。'
why:
  en: "A normalisation layer has a `weight`, too. It starts at 1 and scales what was normalised."
  ja: "正規化層にも `weight` があります。1 から始まり、正規化した値に掛けるものです。"
try:
  en: "Look at the layer that owns the parameter."
  ja: "パラメータの持ち主の層を見ます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    yes = [p for name, p in named if not name.endswith("bias")]
    no = [p for name, p in named if name.endswith("bias")]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
