"""
task: decay_groups
check: test_shared_weights_decay_once
title:
  en: "Shared weights are there twice"
  ja: "共有する重みが 2 回入っています"
wrote:
  en: "The parameters are collected layer by layer."
  ja: "パラメータを層ごとに集めています。"
why:
  en: "A weight that two layers share is met two times. The optimizer moves it twice in each step."
  ja: "2 つの層が共有する重みは 2 回現れるので、オプティマイザは 1 回の step() でそれを 2 度動かします。"
try:
  en: "`model.parameters()` tells each parameter once."
  ja: "`model.parameters()` なら、各パラメータは 1 回だけです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""

from torch import nn

KINDS = (
    nn.Linear, nn.Embedding, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d
)  # fmt: skip


def decay_groups(model, weight_decay):
    if weight_decay < 0:
        raise ValueError("negative")
    yes, no = [], []
    for layer in model.modules():
        for name, p in layer.named_parameters(recurse=False):
            if p.requires_grad:
                (yes if isinstance(layer, KINDS) and name == "weight" else no).append(p)
    return [{"params": yes, "weight_decay": weight_decay}, {"params": no, "weight_decay": 0.0}]
