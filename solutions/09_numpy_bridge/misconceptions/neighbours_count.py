"""
task: same_memory
check: test_slices
title:
  en: "Neighbours are taken for overlapping"
  ja: "隣どうしを重なりとみなしています"
wrote:
  en: "`low <= end and start <= high`."
  ja: "`low <= end and start <= high` としています。"
why:
  en: "`end` and `high` are the first bytes that no longer belong: a[:3] ends where x[3:] begins, and no byte is in both."
  ja: "`end` と `high` は、もう含まれない最初のバイトです。a[:3] の終わりは x[3:] の始まりですが、両方に含まれるバイトはありません。"
try:
  en: "Compare with <, not <=."
  ja: "<= ではなく < で比べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.data_ptr.html
"""  # noqa: E501

import numpy as np


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    low, high = np.lib.array_utils.byte_bounds(array)
    reach = sum((size - 1) * stride for size, stride in zip(x.shape, x.stride(), strict=True))
    start = x.data_ptr()
    return low <= start + (reach + 1) * x.element_size() and start <= high
