"""
task: interleave
check: test_rows_by_turns
title:
  en: "Everything is flattened"
  ja: "すべてが 1 次元になっています"
wrote:
  en: "`torch.stack((a, b), dim=1).flatten()`: right for vectors, but matrices become one row."
  ja: "`torch.stack((a, b), dim=1).flatten()` と書いています。ベクトルなら正しく動きますが、行列は 1 列の数になってしまいます。"
why:
  en: "flatten() joins all dimensions. Only the first two, N and 2, are to become 2N."
  ja: "flatten() はすべての次元をまとめます。2N にするのは、最初の 2 つの次元 N と 2 だけです。"
try:
  en: "`.flatten(0, 1)`"
  ja: "`.flatten(0, 1)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.flatten.html
"""  # noqa: E501

import torch


def interleave(a, b):
    if a.shape != b.shape or a.dim() == 0:
        raise ValueError("two tensors of one shape")
    return torch.stack((a, b), dim=1).flatten()
