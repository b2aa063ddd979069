"""
task: frame_windows
check: test_overlapping_windows
title:
  en: "A view has no overlap"
  ja: "view では窓が重なりません"
wrote:
  en: "`frames.view(-1, size, D)` (or reshape)."
  ja: "`frames.view(-1, size, D)`（または reshape）と書いています。"
why:
  en: >-
    view and reshape only regroup: each element is there once. Overlapping windows hold most frames several times.
    And where T is no multiple of size, it raises RuntimeError.
  ja: "view と reshape はまとめ方を変えるだけで、どの要素も 1 回しか現れません。重なる窓では、ほとんどのフレームが何度も現れます。しかも T が size の倍数でなければ RuntimeError になります。"
try:
  en: "`torch.stack` of slices, or `unfold`."
  ja: "スライスを `torch.stack` するか、`unfold` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unfold.html
"""  # noqa: E501


def frame_windows(frames, size):
    if frames.dim() != 2 or not 1 <= size <= len(frames):
        raise ValueError("no windows")
    return frames.reshape(-1, size, frames.shape[1])
