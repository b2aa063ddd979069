"""
tasks: [ones_on, pick_device]
idea:
  en: "torch.full under a temporary default device; the preference is narrowed down by a filter."
  ja: "一時的に既定のデバイスを切り替えて torch.full で作ります。デバイスの候補はフィルタで絞り込みます。"
"""

import torch


def ones_on(x, device):
    with torch.device(device):
        return torch.full(x.size(), 1, dtype=x.dtype)


def pick_device(preference=("cuda", "mps", "cpu")):
    counts = {"cuda": torch.cuda.device_count(), "mps": torch.mps.device_count(), "cpu": 1}
    try:
        usable = [name for name in preference if counts[name]]
        return torch.device(usable[0])
    except KeyError as error:
        raise ValueError(f"unknown device type {error}") from error
    except IndexError as error:
        raise ValueError("no device of the list is available") from error
