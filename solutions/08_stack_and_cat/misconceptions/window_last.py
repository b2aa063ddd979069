"""
task: frame_windows
check: test_overlapping_windows
title:
  en: "unfold puts the window last"
  ja: "unfold では窓が最後の次元になります"
wrote:
  en: "`frames.unfold(0, size, 1)` as it is: (…, D, size) instead of (…, size, D)."
  ja: "`frames.unfold(0, size, 1)` をそのまま返したため、(…, size, D) ではなく (…, D, size) になっています。"
why:
  en: "unfold adds the window as a new last dimension. Where D equals size even the shape looks right."
  ja: "unfold は、窓を新しい最後の次元として付け加えます。D と size が同じだと、形状まで正しく見えます。"
try:
  en: "`frames.unfold(0, size, 1).transpose(1, 2)`"
  ja: "`frames.unfold(0, size, 1).transpose(1, 2)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unfold.html
"""


def frame_windows(frames, size):
    if frames.dim() != 2 or not 1 <= size <= len(frames):
        raise ValueError("no windows")
    return frames.unfold(0, size, 1)
