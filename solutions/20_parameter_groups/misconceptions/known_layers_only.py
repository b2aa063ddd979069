"""
task: decay_groups
check: test_parameters_of_other_kinds
title:
  en: "What is of no known kind is in no group"
  ja: "知らない種類のものが、どのグループにもありません"
wrote:
  en: "A loop over the layers, with one branch for those that decay and one for normalisation."
  ja: "層を回り、減衰させる層と正規化層の 2 つだけに分けています。"
why:
  en: "PReLU, attention, recurrent layers and parameters of the model itself are forgotten and never train."
  ja: "PReLU、アテンション、再帰層、モデル自身のパラメータが忘れられ、学習されません。"
try:
  en: "Begin with all of model.parameters(); what does not decay is the rest."
  ja: "model.parameters() の全部から始め、減衰させないものを「残り」とします。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""

from torch import nn

KINDS = (
    nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d
)  # fmt: skip


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    norms = [getattr(nn, name) for name in dir(nn) if name.endswith(("Norm", "Norm1d", "Norm2d", "Norm3d"))]
    yes, no = {}, {}
    for layer in model.modules():
        if isinstance(layer, KINDS):
            yes[layer.weight] = None
            if getattr(layer, "bias", None) is not None:
                no[layer.bias] = None
        elif isinstance(layer, tuple(norms)):
            no.update(dict.fromkeys(layer.parameters()))
    yes, no = ([p for p in group if p.requires_grad] for group in (yes, no))
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
