r"""
task: synchronise
check: test_the_device_that_is_given
title:
  en: "All GPUs are waited for"
  ja: "すべての GPU を待っています"
wrote:
  en: "A loop over `range(torch.cuda.device_count())`."
  ja: "`range(torch.cuda.device_count())` のループで待っています。"
why:
  en: "The given one is among them, but the work of the others is none of this function's business, and waiting for
    it takes time."
  ja: "渡された GPU も含まれますが、ほかの GPU の処理はこの関数に関係がなく、待てばその分だけ時間がかかります。"
try:
  en: "One call, with the given device."
  ja: "渡されたデバイスについて 1 回だけ呼びましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.synchronize.html
"""

import torch


def synchronise(device):
    if torch.device(device).type != "cpu":
        for index in range(torch.cuda.device_count()):
            torch.cuda.synchronize(index)
