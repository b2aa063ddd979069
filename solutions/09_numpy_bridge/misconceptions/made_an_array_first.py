"""
task: shared_tensor
check: test_only_arrays
title:
  en: "Everything is made an array first"
  ja: "何でも先に配列にしています"
wrote:
  en: "`torch.from_numpy(np.asarray(array))`."
  ja: "`torch.from_numpy(np.asarray(array))` としています。"
why:
  en: "np.asarray makes a new array of a list. The tensor shares memory with that one, which nobody else has, and the caller's list hears of nothing."
  ja: "リストを渡すと、np.asarray が新しい配列を作ります。テンソルがメモリを共有する相手はその配列で、呼び出し側のリストには何も伝わりません。"
try:
  en: "Leave np.asarray out: torch.from_numpy raises TypeError for a list."
  ja: "np.asarray は不要です。torch.from_numpy はリストに TypeError を送出します。"
read: https://numpy.org/doc/stable/reference/generated/numpy.asarray.html
"""  # noqa: E501

import numpy as np
import torch


def shared_tensor(array):
    return torch.from_numpy(np.asarray(array))
