"""
task: predict
check: rules
title:
  en: "Gradients are left off"
  ja: "勾配計算が無効のままになっています"
wrote:
  en: "`torch.set_grad_enabled(False)` and never back."
  ja: "`torch.set_grad_enabled(False)` を呼んだまま戻していません。"
why:
  en: "Called like this, it holds for the whole program: the next training step fails because nothing is recorded."
  ja: "このように呼ぶとプログラム全体に効きます。何も記録されないので、次の学習ステップでエラーになります。"
try:
  en: "Use it as a block: `with torch.no_grad():`."
  ja: "ブロックとして使いましょう: `with torch.no_grad():`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad_mode.set_grad_enabled.html
"""

import torch


def predict(model, x):
    flags = [(module, module.training) for module in model.modules()]
    try:
        model.eval()
        torch.set_grad_enabled(False)
        return model(x)
    finally:
        for module, flag in flags:
            module.training = flag
