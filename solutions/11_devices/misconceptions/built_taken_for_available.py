"""
task: pick_device
check: test_built_with_is_not_available
title:
  en: "«Built with CUDA» is taken for «has a CUDA GPU»"
  ja: "「CUDA 付きのビルド」を「CUDA の GPU がある」と考えています"
wrote:
  en: "torch.version.cuda and torch.backends.mps.is_built() are asked."
  ja: "torch.version.cuda と torch.backends.mps.is_built() を調べています。"
why:
  en: "They tell what PyTorch was compiled with. The same package is installed on machines without a GPU or driver."
  ja: "これらはビルドのしかたを表します。同じパッケージは、GPU やドライバのないマシンにもインストールできます。"
try:
  en: "Ask `torch.cuda.is_available()` and `torch.backends.mps.is_available()`."
  ja: "`torch.cuda.is_available()` と `torch.backends.mps.is_available()` を調べます。"
read: https://docs.pytorch.org/docs/stable/backends.html
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    built = {"cuda": torch.version.cuda is not None, "mps": torch.backends.mps.is_built(), "cpu": True}
    if any(name not in built for name in preference):
        raise ValueError(preference)
    for name in preference:
        if built[name]:
            return torch.device(name)
    raise ValueError("no device is available")
