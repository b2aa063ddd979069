r"""
task: shared_tensor
check: test_only_arrays
title:
  en: "Lists are accepted"
  ja: "リストを受け取ってしまいます"
wrote:
  en: "`torch.as_tensor(array, device=\"cpu\")`."
  ja: "`torch.as_tensor(array, device=\"cpu\")` としています。"
why:
  en: "as_tensor shares where it can and copies where it can't. From a list it makes a copy without a word, so the caller writes into one of the two and wonders."
  ja: "as_tensor は、共有できれば共有し、できなければコピーします。リストからは黙ってコピーを作るので、呼び出し側が片方に書き込んでも、もう片方は変わりません。"
try:
  en: "torch.from_numpy raises TypeError for anything but an ndarray; or ask isinstance(array, np.ndarray) first."
  ja: "torch.from_numpy は ndarray 以外に TypeError を送出します。または、先に isinstance(array, np.ndarray) を調べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.as_tensor.html
"""  # noqa: E501

import torch


def shared_tensor(array):
    return torch.as_tensor(array, device="cpu")
