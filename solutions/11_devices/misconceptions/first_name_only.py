"""
task: device_report
check: test_several_gpus
title:
  en: "Only the name of GPU 0"
  ja: "0 番の GPU の名前しかありません"
wrote:
  en: "`[torch.cuda.get_device_name(0)]` where CUDA is available."
  ja: "CUDA が使えれば `[torch.cuda.get_device_name(0)]` としています。"
why:
  en: "With two GPUs the second one is missing; the two need not be of one kind."
  ja: "GPU が 2 つあると、2 つ目が抜けてしまいます。同じ機種とは限りません。"
try:
  en: "Go over `range(torch.cuda.device_count())`."
  ja: "`range(torch.cuda.device_count())` について順に調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.get_device_name.html
"""

import torch


def device_report():
    return {
        "torch": str(torch.__version__),
        "cuda_build": torch.version.cuda,
        "cuda": torch.cuda.is_available(),
        "count": torch.cuda.device_count(),
        "current": torch.cuda.current_device() if torch.cuda.is_available() else None,
        "names": [torch.cuda.get_device_name(0)] if torch.cuda.is_available() else [],
        "mps": torch.backends.mps.is_available(),
    }
