"""
task: predict
check: test_nothing_is_recorded
title:
  en: "Gradients are switched on at the end"
  ja: "最後に勾配計算を有効にしています"
wrote:
  en: "`torch.set_grad_enabled(True)` at the end, whatever the mode was before."
  ja: "前のモードによらず、最後に `torch.set_grad_enabled(True)` を呼んでいます。"
why:
  en: "A caller who has switched gradients off finds them on after the prediction."
  ja: "勾配計算を無効にしていた呼び出し側では、予測の後で有効になってしまいます。"
try:
  en: "A with block puts back what was there before."
  ja: "with ブロックなら、前の状態に戻します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import torch


def predict(model, x):
    flags = [(module, module.training) for module in model.modules()]
    try:
        model.eval()
        torch.set_grad_enabled(False)
        return model(x)
    finally:
        torch.set_grad_enabled(True)
        for module, flag in flags:
            module.training = flag
