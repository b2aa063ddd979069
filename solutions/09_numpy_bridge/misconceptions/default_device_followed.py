r"""
task: shared_tensor
check: test_another_default_device
title:
  en: "The default device takes it away"
  ja: "既定のデバイスに移ってしまいます"
wrote:
  en: "`torch.as_tensor(array)` after a check of the type."
  ja: "型を調べた後、`torch.as_tensor(array)` としています。"
why:
  en: "as_tensor without a device goes to the default device. Once somebody has called torch.set_default_device(\"cuda\"), the result is a copy there, and nothing is shared."
  ja: "device を指定しない as_tensor は、既定のデバイスに作られます。誰かが torch.set_default_device(\"cuda\") を呼んでいれば、結果はそこにあるコピーで、何も共有しません。"
try:
  en: "torch.from_numpy stays on the CPU; so does as_tensor(array, device=\"cpu\")."
  ja: "torch.from_numpy は CPU のままです。as_tensor(array, device=\"cpu\") でもかまいません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.set_default_device.html
"""  # noqa: E501

import numpy as np
import torch


def shared_tensor(array):
    if not isinstance(array, np.ndarray):
        raise TypeError("'array' must be an ndarray")
    return torch.as_tensor(array)
