"""
task: silent_parameters
check: test_the_mode_is_the_models_own
title:
  en: "The model is switched to training mode"
  ja: "モデルを訓練モードに切り替えています"
wrote:
  en: "`model.train()` before the loss, and the old flags put back afterwards."
  ja: "損失の前に `model.train()` を呼び、あとで元に戻しています。"
why:
  en: >-
    Dropout and batch normalisation compute something else in training mode: it is no longer this model’s gradient.
  ja: "Dropout や BatchNorm は、訓練モードでは別の計算をします。元のモデルの勾配ではなくなります。"
try:
  en: "Leave the mode alone."
  ja: "モードはそのままにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

import torch


def silent_parameters(model, loss):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    modes = {module: module.training for module in model.modules()}
    model.train()
    value = loss(model)
    for module, training in modes.items():
        module.training = training
    if not trainable or not value.requires_grad:
        return list(trainable)
    gradients = torch.autograd.grad(value, list(trainable.values()), allow_unused=True)
    return [name for name, g in zip(trainable, gradients, strict=True) if g is None or not g.any()]
