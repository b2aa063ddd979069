"""
task: frame_windows
check: test_windows_of_one_and_of_all
title:
  en: "size = T is allowed"
  ja: "size = T も認められます"
wrote:
  en: "`size >= len(frames)` is refused."
  ja: "`size >= len(frames)` を拒んでいます。"
why:
  en: "One window with all frames is a window: T − T + 1 = 1."
  ja: "全フレームが入った 1 つの窓も、窓です。個数は T − T + 1 = 1 です。"
try:
  en: "`size > len(frames)`"
  ja: "`size > len(frames)` のときだけ拒みましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unfold.html
"""

import torch


def frame_windows(frames, size):
    if frames.dim() != 2 or size < 1 or size >= len(frames):
        raise ValueError("no windows")
    return torch.stack([frames[start : start + size] for start in range(len(frames) - size + 1)])
