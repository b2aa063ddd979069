"""
task: device_report
check: test_build_is_not_availability
title:
  en: "torch.version.cuda is taken for availability"
  ja: "torch.version.cuda を「使えるか」と取り違えています"
wrote:
  en: '`"cuda": torch.version.cuda is not None`.'
  ja: '`"cuda": torch.version.cuda is not None` としています。'
why:
  en: "It names the CUDA version PyTorch was compiled with. Whether there are a GPU and a driver is another question."
  ja: "これは PyTorch がどの CUDA 付きでコンパイルされたかを表します。GPU やドライバがあるかどうかは別の問題です。"
try:
  en: "Ask `torch.cuda.is_available()`."
  ja: "`torch.cuda.is_available()` を調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.is_available.html
"""

import torch


def device_report():
    return {
        "torch": str(torch.__version__),
        "cuda_build": torch.version.cuda,
        "cuda": torch.version.cuda is not None,
        "count": torch.cuda.device_count(),
        "current": torch.cuda.current_device() if torch.cuda.is_available() else None,
        "names": [torch.cuda.get_device_name(i) for i in range(torch.cuda.device_count())],
        "mps": torch.backends.mps.is_available(),
    }
