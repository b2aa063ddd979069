"""
task: frame_windows
check: test_overlapping_windows
title:
  en: "The last window is missing"
  ja: "最後の窓がありません"
wrote:
  en: "`range(len(frames) - size)`: one window too few."
  ja: "`range(len(frames) - size)` としたため、窓が 1 つ足りません。"
why:
  en: "The last window begins at T − size, and range leaves its end out."
  ja: "最後の窓は T − size から始まりますが、range は終わりの値を含みません。"
try:
  en: "`range(len(frames) - size + 1)`"
  ja: "`range(len(frames) - size + 1)` としましょう。"
read: https://docs.python.org/3/library/stdtypes.html#range
"""

import torch


def frame_windows(frames, size):
    if frames.dim() != 2 or not 1 <= size <= len(frames):
        raise ValueError("no windows")
    windows = [frames[start : start + size] for start in range(len(frames) - size)]
    return torch.stack(windows) if windows else frames.new_empty(0, size, frames.shape[1])
