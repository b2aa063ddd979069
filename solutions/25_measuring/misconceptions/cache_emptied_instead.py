r"""
task: synchronise
check: test_waits_for_the_gpu
title:
  en: "Nothing is waited for"
  ja: "何も待っていません"
wrote:
  en: "`torch.cuda.empty_cache()`, `time.sleep(...)`, or nothing at all."
  ja: "`torch.cuda.empty_cache()` や `time.sleep(...)` を使っているか、何もしていません。"
why:
  en: "Emptying the cache gives memory back, and a nap is too long or too short: neither tells when the GPU is
    done."
  ja: "empty_cache はメモリを返却するだけで、眠る時間は長すぎるか短すぎるかのどちらかです。どちらでも、\
    GPU がいつ終わったかはわかりません。"
try:
  en: "`torch.cuda.synchronize(device)` or `torch.accelerator.synchronize(device)`."
  ja: "`torch.cuda.synchronize(device)` か `torch.accelerator.synchronize(device)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#asynchronous-execution
"""

import torch


def synchronise(device):
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
