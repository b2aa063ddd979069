"""
task: predict
check: test_flags_after_an_error
title:
  en: "After an error the flags are not put back"
  ja: "例外が出るとフラグが元に戻りません"
wrote:
  en: "The flags are put back after `model(x)`, but not in a `finally:`."
  ja: "フラグを `model(x)` の後で戻していますが、`finally:` の中ではありません。"
why:
  en: "An error leaves the function at once. One batch of the wrong size, and the model stays in evaluation mode."
  ja: "例外が出ると、関数はその場で終わります。サイズの違うバッチが 1
    つあっただけで、モデルは評価モードのままになります。"
try:
  en: "`try: … finally:` runs the end in any case."
  ja: "`try: … finally:` なら、どんな場合でも後始末が実行されます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
"""

import torch


def predict(model, x):
    flags = [(module, module.training) for module in model.modules()]
    model.eval()
    with torch.no_grad():
        result = model(x)
    for module, flag in flags:
        module.training = flag
    return result
