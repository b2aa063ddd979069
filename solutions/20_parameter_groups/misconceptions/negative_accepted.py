"""
task: decay_groups
check: test_negative_decay
title:
  en: "A negative decay is accepted"
  ja: "負の重み減衰を受け付けています"
wrote:
  en: "No test of weight_decay."
  ja: "weight_decay を調べていません。"
why:
  en: "Weights would grow instead of shrinking. torch.optim looks at the weight_decay it is given itself, not at those in groups."
  ja: "重みが縮まずに増えていきます。torch.optim が調べるのは自分に渡された weight_decay だけで、グループの中のものは調べません。"
try:
  en: "Write `if weight_decay < 0: raise ValueError(…)`."
  ja: "`if weight_decay < 0: raise ValueError(…)` と書いてみましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""  # noqa: E501

from torch import nn

KINDS = (
    nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d
)  # fmt: skip


def decay_groups(model, weight_decay):
    decayed = {layer.weight for layer in model.modules() if isinstance(layer, KINDS)}
    trainable = [p for p in model.parameters() if p.requires_grad]
    yes, no = [p for p in trainable if p in decayed], [p for p in trainable if p not in decayed]
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
