"""
task: increment_
check: test_the_array_grows
title:
  en: "A new array under the old name"
  ja: "同じ名前の新しい配列です"
wrote:
  en: "`array = array + amount`, then a tensor of it."
  ja: "`array = array + amount` とし、それをテンソルにしています。"
why:
  en: "`+` makes a new array, and the name `array` then means the new one, inside this function only. The caller's array is as it was."
  ja: "`+` は新しい配列を作り、`array` という名前が、この関数の中でだけ新しい配列を指すようになります。呼び出し側の配列は元のままです。"
try:
  en: "Add in place: torch.from_numpy(array).add_(amount)."
  ja: "torch.from_numpy(array).add_(amount) と、その場で加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.from_numpy.html
"""  # noqa: E501

import numpy as np
import torch


def increment_(array, amount):
    array = np.asarray(array + amount)
    return torch.from_numpy(array)
