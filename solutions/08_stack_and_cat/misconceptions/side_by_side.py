"""
task: frame_windows
check: test_overlapping_windows
title:
  en: "Windows side by side"
  ja: "窓が重なっていません"
wrote:
  en: "`frames.unfold(0, size, size)`, or a loop in steps of size: every frame is in one window only."
  ja: "`frames.unfold(0, size, size)` か、size ずつ進むループを使ったため、どのフレームも 1 つの窓にしか入っていません。"
why:
  en: "Overlapping windows begin one frame later each: 0, 1, 2, … There are T − size + 1, not T // size."
  ja: "重なる窓は 1 フレームずつ遅れて 0, 1, 2, … から始まります。個数は T // size ではなく T − size + 1 です。"
try:
  en: "A step of 1: `range(len(frames) - size + 1)`."
  ja: "1 つずつ進めましょう（`range(len(frames) - size + 1)`）。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unfold.html
"""  # noqa: E501

import torch


def frame_windows(frames, size):
    if frames.dim() != 2 or not 1 <= size <= len(frames):
        raise ValueError("no windows")
    return torch.stack([frames[start : start + size] for start in range(0, len(frames) - size + 1, size)])
