"""
task: shared_tensor
check: test_only_arrays
title:
  en: "as_tensor shares only where it can"
  ja: "as_tensor が共有するのは、できるときだけです"
wrote:
  en: "`torch.as_tensor(array)`."
  ja: "`torch.as_tensor(array)` としています。"
why:
  en: "It takes lists as well and copies them without a word, and where the default device is not the CPU it copies arrays, too. Nobody is told that nothing is shared."
  ja: "リストも受け取り、黙ってコピーします。既定のデバイスが CPU でなければ、配列もコピーされます。共有されていないことは、どこにも示されません。"
try:
  en: "torch.from_numpy(array) shares, or raises an error."
  ja: "torch.from_numpy(array) は、共有するかエラーになるかのどちらかです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.from_numpy.html
"""  # noqa: E501

import torch


def shared_tensor(array):
    return torch.as_tensor(array)
