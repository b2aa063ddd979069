"""
task: warmup_factor
check: test_refuses_negative_arguments
title:
  en: "A negative warm-up counts as none"
  ja: "負の warmup をウォームアップなしとみなしています"
wrote:
  en: "`if warmup <= 0: return 1.0`."
  ja: "`if warmup <= 0: return 1.0` と書いています。"
why:
  en: "0 means no warm-up, but -4 is a mistake of the caller, and goes unnoticed this way."
  ja: "0 はウォームアップなしという意味ですが、-4 は呼び出し側の誤りです。これでは気づけません。"
try:
  en: "Raise ValueError for warmup < 0."
  ja: "warmup < 0 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    if epoch < 0:
        raise ValueError("epoch must not be negative")
    if warmup <= 0:
        return 1.0
    return min((epoch + 1) / warmup, 1.0)
