"""
task: frame_windows
check: test_sizes_that_do_not_fit
title:
  en: "unfold raises another error, or none"
  ja: "unfold が出すのは別のエラーか、何も出ません"
wrote:
  en: "`frames.unfold(0, size, 1)` without a check: RuntimeError for size > T, and an empty result for 0."
  ja: "size を確かめずに `frames.unfold(0, size, 1)` としています。size > T では RuntimeError になり、0 では空の結果が返ります。"
why:
  en: "The contract names ValueError. A size of 0 makes T + 1 windows without frames, which nobody notices."
  ja: "約束では ValueError です。size が 0 だと、フレームのない窓が T + 1 個できて、誰も気づけません。"
try:
  en: "`if not 1 <= size <= len(frames): raise ValueError(…)`"
  ja: "`if not 1 <= size <= len(frames): raise ValueError(…)` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unfold.html
"""  # noqa: E501


def frame_windows(frames, size):
    if frames.dim() != 2:
        raise ValueError("(T, D)")
    return frames.unfold(0, size, 1).transpose(1, 2)
