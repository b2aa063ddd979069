"""
task: increment_
check: test_the_array_grows
title:
  en: "The tensor is a new one"
  ja: "テンソルが新しいものになっています"
wrote:
  en: "`tensor = torch.from_numpy(array)`, then `tensor = tensor + amount`."
  ja: "`tensor = torch.from_numpy(array)` の後、`tensor = tensor + amount` としています。"
why:
  en: "`tensor + amount` has memory of its own, so neither the array nor the old tensor sees the sum. An integer array and 0.5 give a float tensor instead of an error."
  ja: "`tensor + amount` は独立したメモリを持つため、配列にも元のテンソルにも和は見えません。整数の配列と 0.5 では、エラーにならず浮動小数点数のテンソルになります。"
try:
  en: "tensor.add_(amount), with the underscore, or `tensor += amount`."
  ja: "アンダースコアの付いた tensor.add_(amount) か、`tensor += amount` にしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
"""  # noqa: E501

import torch


def increment_(array, amount):
    tensor = torch.from_numpy(array)
    tensor = tensor + amount
    return tensor
