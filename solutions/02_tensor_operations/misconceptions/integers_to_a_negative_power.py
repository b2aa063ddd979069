"""
task: affine_power
check: test_negative_power
title:
  en: "Integers are converted too late"
  ja: "整数の変換が遅すぎます"
wrote:
  en: "`((x * scale + shift) ** power).float()`: the calculation itself still runs in integers."
  ja: "`((x * scale + shift) ** power).float()` と書いています。計算そのものは整数のままです。"
why:
  en: >-
    torch refuses integers to negative powers, since the result could not be an integer; and small integer dtypes
    overflow before they are converted.
  ja: "結果が整数にならないので、torch は整数の負のべき乗をエラーにします。小さな整数のデータ型では、変換する前にオーバーフローもします。"
try:
  en: "Convert x, not the result."
  ja: "結果ではなく x を変換してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.pow.html
"""  # noqa: E501


def affine_power(x, scale, shift, power):
    result = (x * scale + shift) ** power
    return result if x.is_floating_point() else result.float()
