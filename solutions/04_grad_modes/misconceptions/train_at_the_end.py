"""
task: predict
check: test_flags_are_put_back
title:
  en: "model.train() at the end"
  ja: "最後に model.train() を呼んでいます"
wrote:
  en: "`model.train()` after the prediction: every submodule is in training mode, whatever it was before."
  ja: "予測の後で `model.train()` を呼んだので、前の状態によらず、すべての部分モジュールが訓練モードになります。"
why:
  en: "A layer that was frozen in evaluation mode wakes up, and a model that was in evaluation mode trains."
  ja: "評価モードに固定した層が動き出し、評価モードだったモデルは訓練モードになります。"
try:
  en: "Put each flag back to what it was."
  ja: "フラグを 1 つずつ、元の値に戻しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
"""

import torch


def predict(model, x):
    model.eval()
    try:
        with torch.no_grad():
            return model(x)
    finally:
        model.train()
