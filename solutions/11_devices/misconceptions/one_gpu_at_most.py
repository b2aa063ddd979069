"""
task: device_report
check: test_several_gpus
title:
  en: "The count is fixed"
  ja: "GPU の数が固定されています"
wrote:
  en: '`"count": 1` where CUDA is available.'
  ja: 'CUDA が使えれば `"count": 1` としています。'
why:
  en: "A machine can have several GPUs."
  ja: "GPU が複数あるマシンもあります。"
try:
  en: "Ask `torch.cuda.device_count()`."
  ja: "`torch.cuda.device_count()` で調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.device_count.html
"""

import torch


def device_report():
    return {
        "torch": str(torch.__version__),
        "cuda_build": torch.version.cuda,
        "cuda": torch.cuda.is_available(),
        "count": 1 if torch.cuda.is_available() else 0,
        "current": torch.cuda.current_device() if torch.cuda.is_available() else None,
        "names": [torch.cuda.get_device_name(i) for i in range(torch.cuda.device_count())],
        "mps": torch.backends.mps.is_available(),
    }
