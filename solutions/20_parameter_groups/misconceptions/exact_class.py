"""
task: decay_groups
check: test_derived_classes
title:
  en: "The class must be exactly nn.Linear"
  ja: "クラスが nn.Linear そのものでないと数えていません"
wrote:
  en: "You wrote `type(layer) in (nn.Linear, …)`."
  ja: "`type(layer) in (nn.Linear, …)` と書いています。"
why:
  en: "A class derived from nn.Linear is a linear layer, too; its weight would not decay."
  ja: "nn.Linear を継承したクラスも線形層です。これでは、その重みが減衰しません。"
try:
  en: "Write `isinstance(layer, (nn.Linear, …))`."
  ja: "`isinstance(layer, (nn.Linear, …))` と書いてみましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

from torch import nn

KINDS = (
    nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d
)  # fmt: skip


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    decayed = {layer.weight for layer in model.modules() if type(layer) in KINDS}
    trainable = [p for p in model.parameters() if p.requires_grad]
    yes, no = [p for p in trainable if p in decayed], [p for p in trainable if p not in decayed]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
