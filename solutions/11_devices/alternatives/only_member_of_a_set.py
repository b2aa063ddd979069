"""
tasks: [result_device, ones_on]
idea:
  en: "The devices that count are put into a set: its only member is the result. The ones fill an empty tensor."
  ja: "数えるべきデバイスを集合に入れ、そのただ 1 つの要素を返します。1 は空のテンソルを埋めて作ります。"
"""

import torch


def result_device(a_device, a_dim, b_device, b_dim):
    tensors = [(a_device, a_dim), (b_device, b_dim)]
    tensors = [("cuda:0" if device == "cuda" else device, dim) for device, dim in tensors]
    devices = {device for device, dim in tensors if dim or device != "cpu"} or {"cpu"}
    if len(devices) > 1:
        raise RuntimeError(f"tensors on {sorted(devices)}")
    return devices.pop()


def ones_on(x, device):
    return torch.empty(x.shape, dtype=x.dtype, device=device).fill_(1)
