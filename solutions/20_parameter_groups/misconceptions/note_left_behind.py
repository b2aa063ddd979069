"""
task: scale_rates_
check: test_all_else_stays
title:
  en: "The groups have a new entry"
  ja: "グループに新しい項目が増えています"
wrote:
  en: '`group["old_lr"] = group["lr"]` before the change.'
  ja: '変える前に `group["old_lr"] = group["lr"]` と書き残しています。'
why:
  en: "Groups are saved with the optimizer's state_dict, and others read them: what is put there stays for good."
  ja: "グループは state_dict と一緒に保存され、ほかのコードも読みます。書いたものはずっと残ります。"
try:
  en: "Use a variable for what only this function needs."
  ja: "この関数だけで使う値は、変数に入れます。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    for group in optimizer.param_groups:
        group["old_lr"] = group["lr"]
        group["lr"] = group["old_lr"] * factor
    return [group["lr"] for group in optimizer.param_groups]
