"""
task: predict
check: test_flags_are_put_back
title:
  en: "The model is left in evaluation mode"
  ja: "モデルが評価モードのままになっています"
wrote:
  en: "`model.eval()` and never back: from now on the caller trains without dropout."
  ja: "`model.eval()` を呼んだまま戻していません。呼び出し側は以後、ドロップアウトなしで学習することになります。"
why:
  en: "The flags belong to the caller's model. Nothing fails; the training only gets worse."
  ja: "フラグは呼び出し側のモデルのものです。エラーは出ず、学習がうまくいかなくなるだけです。"
try:
  en: "Remember the flags of all modules and put them back."
  ja: "すべてのモジュールのフラグを覚えておき、元に戻しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
"""

import torch


def predict(model, x):
    model.eval()
    with torch.no_grad():
        return model(x)
