"""
task: training_mode
check: test_frozen_normalisation_stays
title:
  en: "The statistics of frozen BatchNorm layers move"
  ja: "凍結された BatchNorm の統計が動きます"
wrote:
  en: "`model.train()` and nothing more."
  ja: "`model.train()` だけで終わっています。"
why:
  en: "Running mean and variance are buffers: requires_grad does not concern them, training mode does."
  ja: "移動平均と移動分散はバッファです。requires_grad とは関係がなく、訓練モードなら動きます。"
try:
  en: "Then `.eval()` on every BatchNorm whose parameters are all frozen."
  ja: "その後、パラメータがすべて凍結された BatchNorm に `.eval()` を呼びます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""


def training_mode(model):
    return model.train()
