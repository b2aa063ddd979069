"""
task: clip_abs
check: test_dtypes_of_clip_abs
title:
  en: "Everything becomes float32"
  ja: "すべて float32 になっています"
wrote:
  en: "`x.float()` before the calculation."
  ja: "計算の前に `x.float()` としています。"
why:
  en: >-
    float32 has about seven digits and ends at 3.4e38: float64 values lose digits or become inf, and integers are no
    integers any more.
  ja: "float32 は約 7 桁で、上限は 3.4e38 です。float64 の値は桁を失うか inf になり、整数は整数でなくなります。"
try:
  en: "Leave the dtype to abs and clamp: they keep it."
  ja: "データ型は abs と clamp に任せましょう。どちらも元のデータ型を保ちます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.float.html
"""


def clip_abs(x, low, high):
    if low > high:
        raise ValueError("'low' must not be greater than 'high'")
    return x.float().abs().clamp(low, high)
