"""
task: predict
check: test_dropout_is_off
title:
  en: "no_grad does not change the layers"
  ja: "no_grad では層の動作は変わりません"
wrote:
  en: "`with torch.no_grad(): return model(x)`: dropout is still active, and BatchNorm updates its statistics."
  ja: "`with torch.no_grad(): return model(x)` だけなので、ドロップアウトが働き、BatchNorm も移動平均を更新します。"
why:
  en: "no_grad only stops the record. In training mode the same input gives another output each time."
  ja: "no_grad は記録を止めるだけです。訓練モードでは、同じ入力でも出力が毎回変わります。"
try:
  en: "Call `model.eval()` first, and put the flags back afterwards."
  ja: "先に `model.eval()` を呼び、後でフラグを元に戻しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
"""

import torch


def predict(model, x):
    with torch.no_grad():
        return model(x)
