"""
task: decay_groups
check: test_weights_but_nothing_else
title:
  en: 'Normalisation is sought by "bn" in the name'
  ja: '名前の "bn" で正規化層を探しています'
wrote:
  en: 'You wrote `"bn" in name or "bias" in name`.'
  ja: '`"bn" in name or "bias" in name` と書いています。'
why:
  en: 'Inside of a Sequential a BatchNorm is called "features.1". And "subnet" has "bn" in it.'
  ja: 'Sequential の中の BatchNorm の名前は "features.1" です。逆に "subnet" には "bn" が入っています。'
try:
  en: "Ask the layer: `isinstance(layer, nn.BatchNorm2d)`."
  ja: "`isinstance(layer, nn.BatchNorm2d)` のように、層の種類を調べます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    yes = [p for name, p in named if not ("bn" in name or "bias" in name)]
    no = [p for name, p in named if "bn" in name or "bias" in name]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
