"""
task: device_report
check: test_machine_without_gpu
title:
  en: "A GPU is taken for granted: it fails on a machine without one"
  ja: "GPU があることを前提にしているため、GPU のないマシンでは失敗します"
wrote:
  en: "`torch.cuda.current_device()` and `get_device_name(0)` are called on every machine."
  ja: "どのマシンでも `torch.cuda.current_device()` と `get_device_name(0)` を呼んでいます。"
why:
  en: 'Without CUDA both raise: "Torch not compiled with CUDA enabled".'
  ja: 'CUDA がないと、どちらも "Torch not compiled with CUDA enabled" という例外を送出します。'
try:
  en: "Call them only where `torch.cuda.is_available()` is true."
  ja: "`torch.cuda.is_available()` が真のときだけ呼びます。"
read: https://docs.pytorch.org/docs/stable/cuda.html
"""

import torch


def device_report():
    return {
        "torch": str(torch.__version__),
        "cuda_build": torch.version.cuda,
        "cuda": torch.cuda.is_available(),
        "count": torch.cuda.device_count(),
        "current": torch.cuda.current_device(),
        "names": [torch.cuda.get_device_name(0)],
        "mps": torch.backends.mps.is_available(),
    }
