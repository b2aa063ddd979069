"""
task: frame_windows
check: test_frames_have_two_dimensions
title:
  en: "Frames of any shape"
  ja: "どんな形状の frames も受け取っています"
wrote:
  en: "Only size is checked: (T,) gives (…, size), and (T, H, W) gives four dimensions."
  ja: "size だけを確かめています。(T,) からは (…, size) が、(T, H, W) からは 4 次元のテンソルができます。"
why:
  en: "Code that relies on (…, size, D) then fails later, and further away. A series of plain numbers is (T, 1)."
  ja: "(…, size, D) を前提にしたコードが、後になって離れた場所で失敗します。ただの数の系列は (T, 1) と表します。"
try:
  en: "ValueError unless `frames.dim() == 2`."
  ja: "`frames.dim() == 2` でなければ ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dim.html
"""

import torch


def frame_windows(frames, size):
    if frames.dim() == 0 or not 1 <= size <= len(frames):
        raise ValueError("no windows")
    return torch.stack([frames[start : start + size] for start in range(len(frames) - size + 1)])
