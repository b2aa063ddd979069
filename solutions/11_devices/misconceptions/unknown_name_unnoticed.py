"""
task: pick_device
check: test_unknown_name
title:
  en: "An unknown name is noticed too late"
  ja: "知らない名前に気づくのが遅すぎます"
wrote:
  en: "The name is checked inside the loop that chooses, so names behind an available device are never looked at."
  ja: "選ぶループの中で名前を確認しているため、使えるデバイスより後ろの名前は調べられません。"
why:
  en: 'A slip like "tpu" then works on one machine and fails on the next.'
  ja: '"tpu" のような書き間違いが、あるマシンでは動き、別のマシンでは失敗することになります。'
try:
  en: "Look at all the names first, then choose."
  ja: "先にすべての名前を確認してから選びます。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.device
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    available = {"cuda": torch.cuda.is_available, "mps": torch.backends.mps.is_available, "cpu": lambda: True}
    for name in preference:
        if name not in available:
            raise ValueError(f"unknown device {name}")
        if available[name]():
            return torch.device(name)
    raise ValueError("no device is available")
