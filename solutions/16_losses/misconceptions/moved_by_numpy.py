"""
task: bce
check: test_gradient_of_the_probabilities
title:
  en: "The loss was computed in NumPy"
  ja: "NumPy で計算しています"
wrote:
  en: "`probability.detach().numpy()`, and torch.tensor(…) at the end."
  ja: "`probability.detach().numpy()` で計算し、最後に torch.tensor(…) で戻しています。"
why:
  en: "NumPy keeps no graph: the value is right, and nothing can be trained with it."
  ja: "NumPy は計算グラフを持ちません。値は正しくても、学習には使えません。"
try:
  en: "Use the tensor operations of the same names: log, clamp, mean."
  ja: "同じ名前のテンソルの演算（log、clamp、mean）を使います。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import numpy as np
import torch


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    p, t = probability.detach().double().cpu().numpy(), target.double().cpu().numpy()
    with np.errstate(divide="ignore"):
        yes, no = np.maximum(np.log(p), -100), np.maximum(np.log(1 - p), -100)
    return torch.tensor(-(t * yes + (1 - t) * no).mean(), dtype=probability.dtype, device=probability.device)
