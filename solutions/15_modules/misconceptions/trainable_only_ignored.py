"""
task: parameter_count
check: test_trainable_only
title:
  en: "trainable_only is not used"
  ja: "trainable_only を使っていません"
wrote:
  en: "`sum(p.numel() for p in model.parameters())` in any case."
  ja: "どの場合も `sum(p.numel() for p in model.parameters())` です。"
why:
  en: "parameters() includes frozen ones."
  ja: "parameters() は凍結されたパラメータも返します。"
try:
  en: "With trainable_only, leave out those whose requires_grad is False."
  ja: "trainable_only なら、requires_grad が False のものを除きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""


def parameter_count(model, trainable_only=False):
    return sum(p.numel() for p in model.parameters())
