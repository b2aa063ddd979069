"""
task: shared_tensor
check: test_negative_strides
title:
  en: "A silent copy for array[::-1]"
  ja: "array[::-1] を黙ってコピーしています"
wrote:
  en: "A copy of the array where a stride is negative, to get past the ValueError."
  ja: "ValueError を避けるため、ストライドが負のときは配列をコピーしています。"
why:
  en: "The copy has memory of its own. The caller asked for shared memory, gets a tensor without any error, and finds out much later that the two have parted."
  ja: "コピーのメモリは別のものです。呼び出し側は共有を求めたのにエラーもなく受け取り、2 つが別々だと分かるのはずっと後になります。"
try:
  en: "Let torch.from_numpy raise its ValueError."
  ja: "torch.from_numpy に ValueError を送出させましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.from_numpy.html
"""  # noqa: E501

import torch


def shared_tensor(array):
    try:
        return torch.from_numpy(array)
    except ValueError:
        return torch.from_numpy(array.copy())
