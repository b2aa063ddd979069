"""
task: pick_device
check: test_default_order
title:
  en: 'torch.device("cuda:0") for every GPU'
  ja: 'どの GPU にも torch.device("cuda:0") を返しています'
wrote:
  en: '"There is an accelerator" is taken for "there is a CUDA GPU".'
  ja: "「アクセラレータがある」ことを「CUDA の GPU がある」ことと同じだと考えています。"
why:
  en: "Apple's GPU is an accelerator too, but its device type is mps; no tensor can be put on cuda:0 there."
  ja: "Apple の GPU もアクセラレータですが、デバイスの種類は mps で、cuda:0 にテンソルを置くことはできません。"
try:
  en: "Return the type of the name that was found: `torch.device(name)`."
  ja: "見つかった名前の種類をそのまま使い、`torch.device(name)` を返します。"
read: https://docs.pytorch.org/docs/stable/accelerator.html
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    if not set(preference) <= {"cuda", "mps", "cpu"}:
        raise ValueError(preference)
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    for name in preference:
        if available[name]:
            return torch.device("cpu") if name == "cpu" else torch.device("cuda:0")
    raise ValueError("no device is available")
