"""
task: training_mode
check: test_frozen_normalisation_stays
title:
  en: "The whole model is in evaluation mode"
  ja: "モデル全体が評価モードになっています"
wrote:
  en: "`model.eval()`"
  ja: "`model.eval()` と書いています。"
why:
  en: "Dropout is off then, and the BatchNorm layers that should learn use old statistics."
  ja: "ドロップアウトが働かず、学習するはずの BatchNorm も古い統計を使います。"
try:
  en: "`model.train()` first, `.eval()` only on the exceptions."
  ja: "まず `model.train()` を呼び、例外の層だけ `.eval()` にします。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval
"""


def training_mode(model):
    return model.eval()
