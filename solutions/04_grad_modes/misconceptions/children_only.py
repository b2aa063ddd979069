"""
task: predict
check: test_flags_are_put_back
title:
  en: "Only the first level is put back"
  ja: "1 段目のフラグしか戻していません"
wrote:
  en: "`model.children()` (and the model itself): what lies deeper stays in evaluation mode."
  ja: "`model.children()`（とモデル自身）だけを戻したので、それより深い部分は評価モードのままです。"
why:
  en: "children() stops after one level; modules() goes all the way down."
  ja: "children() は 1 段だけ、modules() は最後までたどります。"
try:
  en: "Use `model.modules()`."
  ja: "`model.modules()` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.modules
"""

import torch


def predict(model, x):
    flags = [(module, module.training) for module in (model, *model.children())]
    try:
        model.eval()
        with torch.no_grad():
            return model(x)
    finally:
        for module, flag in flags:
            module.training = flag
