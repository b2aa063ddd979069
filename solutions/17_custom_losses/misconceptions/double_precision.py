r"""
task: class_weights
check: test_cross_entropy_loss_takes_them
title:
  en: "The weights are float64"
  ja: "重みが float64 になっています"
wrote:
  en: "A float64 tensor, for example from NumPy."
  ja: "NumPy などから float64 のテンソルを作っています。"
why:
  en: >-
    float64 weights do not fit float32 logits: CrossEntropyLoss raises "expected scalar type Float but found
    Double".
  ja: "float64 の重みは float32 のロジットと合わず、\
    CrossEntropyLoss が「expected scalar type Float but found Double」というエラーを出します。"
try:
  en: "dtype=torch.float32, or .float() at the end."
  ja: "dtype=torch.float32 を指定するか、最後に .float() を付けます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch


def class_weights(counts):
    if len(counts) == 0 or min(counts) < 1:
        raise ValueError("every class needs at least one sample")
    return sum(counts) / (len(counts) * torch.tensor(counts, dtype=torch.float64))
