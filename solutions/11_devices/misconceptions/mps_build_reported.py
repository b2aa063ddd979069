"""
task: device_report
check: test_build_is_not_availability
title:
  en: '"mps" tells the build'
  ja: '"mps" にビルドの情報を入れています'
wrote:
  en: '`"mps": torch.backends.mps.is_built()`.'
  ja: '`"mps": torch.backends.mps.is_built()` としています。'
why:
  en: "Every PyTorch for Macs is built with MPS; an old macOS still has no usable GPU."
  ja: "Mac 用の PyTorch はどれも MPS 付きでビルドされていますが、古い macOS では使えません。"
try:
  en: "Ask `torch.backends.mps.is_available()`."
  ja: "`torch.backends.mps.is_available()` を調べます。"
read: https://docs.pytorch.org/docs/stable/notes/mps.html
"""

import torch


def device_report():
    return {
        "torch": str(torch.__version__),
        "cuda_build": torch.version.cuda,
        "cuda": torch.cuda.is_available(),
        "count": torch.cuda.device_count(),
        "current": torch.cuda.current_device() if torch.cuda.is_available() else None,
        "names": [torch.cuda.get_device_name(i) for i in range(torch.cuda.device_count())],
        "mps": torch.backends.mps.is_built(),
    }
