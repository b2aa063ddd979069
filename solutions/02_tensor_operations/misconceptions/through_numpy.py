"""
task: divide
check: test_rounded_towards_zero
title:
  en: "NumPy takes the result off the device"
  ja: "NumPy を使うと結果がデバイスから離れます"
wrote:
  en: "`torch.from_numpy(np.trunc(...))`."
  ja: "`torch.from_numpy(np.trunc(...))` と書いています。"
why:
  en: "NumPy knows the CPU only; the result comes back there, if it comes back at all."
  ja: "NumPy が扱えるのは CPU だけです。結果も CPU に置かれます。"
try:
  en: "`torch.div(a, b, rounding_mode=...)` stays on the device of a."
  ja: "`torch.div` なら a のデバイスで計算します。"
devices: [simulated, cuda, mps]
read: https://docs.pytorch.org/docs/stable/generated/torch.div.html
"""

import torch


def divide(a, b, mode="true"):
    if mode not in ("true", "floor", "trunc"):
        raise ValueError(f"unknown mode {mode!r}")
    if mode != "trunc":
        return a / b if mode == "true" else a // b
    return torch.div(a.cpu(), b.cpu() if isinstance(b, torch.Tensor) else b, rounding_mode="trunc")
