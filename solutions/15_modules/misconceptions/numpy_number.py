"""
task: parameter_count
check: test_one_layer
title:
  en: "The result is a number of NumPy"
  ja: "結果が NumPy の数になっています"
wrote:
  en: "`np.prod(p.shape)` is a NumPy number: an int64, and the float 1.0 for a parameter without dimensions."
  ja: "`np.prod(p.shape)` は NumPy の数（int64）を返します。0 次元のパラメータでは float の 1.0 です。"
why:
  en: "The task asks for an int of Python. An int64 of NumPy can overflow and can't be written to JSON."
  ja: "設問が求めるのは Python の int です。NumPy の int64 は桁あふれすることがあり、JSON にも書けません。"
try:
  en: "`p.numel()` is a Python int; so is `math.prod(p.shape)`."
  ja: "`p.numel()` や `math.prod(p.shape)` なら Python の int です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numel.html
"""

import numpy as np


def parameter_count(model, trainable_only=False):
    return sum(np.prod(p.shape) for p in model.parameters() if p.requires_grad or not trainable_only)
