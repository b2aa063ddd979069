"""
task: independent_tensor
check: rules
title:
  en: "A warning for read-only arrays"
  ja: "読み取り専用の配列で警告が出ます"
wrote:
  en: "`torch.from_numpy(array).to(dtype, copy=True)`, or a copy first where a stride is negative."
  ja: "`torch.from_numpy(array).to(dtype, copy=True)` とし、ストライドが負のときだけ先にコピーしています。"
why:
  en: "For a moment there is a tensor over the read-only memory, and from_numpy warns that somebody might write to it. The copy comes too late for that."
  ja: "一瞬だけ、読み取り専用のメモリを使うテンソルができます。そこに書き込まれるおそれがあるため、from_numpy が警告します。コピーはその後なので間に合いません。"
try:
  en: "Copy in NumPy, before from_numpy."
  ja: "from_numpy より前に、NumPy の側でコピーしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.from_numpy.html
"""  # noqa: E501

import torch


def independent_tensor(array, dtype=torch.float32):
    if any(stride < 0 for stride in array.strides):
        array = array.copy()
    return torch.from_numpy(array).to(dtype, copy=True)
