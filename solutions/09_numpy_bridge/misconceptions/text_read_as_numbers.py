r"""
task: independent_tensor
check: test_neither_objects_nor_text
title:
  en: "Text is read as numbers"
  ja: "文字列が数として読まれています"
wrote:
  en: "`array.astype(np.float64)` before the tensor is made."
  ja: "テンソルを作る前に `array.astype(np.float64)` としています。"
why:
  en: "NumPy parses text while it casts: \"1\" becomes 1.0, and \"a\" becomes a ValueError. Large integers lose digits on the way through float64."
  ja: "NumPy は型変換のときに文字列を解析します。\"1\" は 1.0 になり、\"a\" は ValueError になります。大きな整数は float64 を経由すると桁を失います。"
try:
  en: "Copy without a cast, and let torch convert: torch.from_numpy(array.copy()).to(dtype)."
  ja: "変換せずにコピーし、変換は torch に任せて torch.from_numpy(array.copy()).to(dtype) としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.from_numpy.html
"""  # noqa: E501

import numpy as np
import torch


def independent_tensor(array, dtype=torch.float32):
    if np.iscomplexobj(array):
        return torch.from_numpy(array.copy()).to(dtype)
    return torch.from_numpy(array.astype(np.float64)).to(dtype)
