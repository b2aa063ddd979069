"""
task: frame_windows
check: test_overlapping_windows
title:
  en: "Padded at the end"
  ja: "終わりに 0 を足しています"
wrote:
  en: "One window for each frame; the last ones are filled up with zeros."
  ja: "フレームごとに窓を 1 つ作り、終わりの窓には 0 を足しています。"
why:
  en: "Zeros that were never measured would be learnt from. Only whole windows count: T − size + 1."
  ja: "測定していない 0 から学習することになります。数えるのは完全な窓だけで、T − size + 1 個です。"
try:
  en: "Stop at T − size."
  ja: "開始位置は T − size までにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unfold.html
"""

import torch


def frame_windows(frames, size):
    if frames.dim() != 2 or not 1 <= size <= len(frames):
        raise ValueError("no windows")
    padded = torch.cat([frames, frames.new_zeros(size - 1, frames.shape[1])])
    return torch.stack([padded[start : start + size] for start in range(len(frames))])
