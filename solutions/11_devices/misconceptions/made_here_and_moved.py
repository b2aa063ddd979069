"""
task: ones_on
check: test_made_directly_on_the_device
title:
  en: "Made on one device, moved to the other"
  ja: "別のデバイスで作ってから移動しています"
wrote:
  en: "`torch.ones_like(x).to(device)`: made on x's device first."
  ja: "`torch.ones_like(x).to(device)` と、まず x のデバイスで作っています。"
why:
  en: "That is two allocations and a copy over the bus, for numbers that the other device could have written itself."
  ja: "移動先のデバイスが自分で書き込める数のために、メモリの確保が 2 回とデバイス間のコピーが起きます。"
try:
  en: "Give the device to the factory: `torch.ones_like(x, device=device)`."
  ja: "作る関数に直接 `torch.ones_like(x, device=device)` とデバイスを渡します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.ones_like.html
"""

import torch


def ones_on(x, device):
    return torch.ones_like(x).to(device)
