"""
task: predict
check: test_flags_are_put_back
title:
  en: "Only the model's own flag is remembered"
  ja: "モデル自身のフラグしか覚えていません"
wrote:
  en: "`was = model.training` and `model.train(was)`: all submodules get the flag of the whole."
  ja: "`was = model.training` と `model.train(was)` なので、すべての部分モジュールが全体のフラグになります。"
why:
  en: "train() passes its flag on to all submodules. Those that were different, such as a frozen BatchNorm, are lost."
  ja: "train() はフラグをすべての部分モジュールに伝えます。固定した BatchNorm など、違っていたものは失われます。"
try:
  en: "Remember `(module, module.training)` for all of `model.modules()`."
  ja: "`model.modules()` のすべてについて `(module, module.training)` を覚えておきましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
"""

import torch


def predict(model, x):
    was = model.training
    model.eval()
    try:
        with torch.no_grad():
            return model(x)
    finally:
        model.train(was)
