"""
task: accuracy
check: test_three_of_four
devices: [simulated, cuda, mps]
title:
  en: "NumPy is asked for tensors of a GPU"
  ja: "GPU のテンソルに NumPy を使っています"
wrote:
  en: "`np.argmax(logits.numpy(), axis=1)`."
  ja: "`np.argmax(logits.numpy(), axis=1)` としています。"
why:
  en: "NumPy knows the memory of the CPU only."
  ja: "NumPy が扱えるのは CPU のメモリだけです。"
try:
  en: "Use logits.argmax(dim=1)."
  ja: "logits.argmax(dim=1) を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""

import numpy as np


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    return float(np.mean(np.argmax(logits.detach().numpy(), axis=1) == targets.numpy()))
