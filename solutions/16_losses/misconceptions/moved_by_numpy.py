"""
task: bce
check: test_gradient_of_the_probabilities
title:
  en: "The graph is cut by detach()"
  ja: "detach() で計算グラフが切れています"
wrote:
  en: "`probability.detach()`, for instance to compute in NumPy, with torch.tensor(…) at the end."
  ja: "`probability.detach()` を呼んでいます。NumPy で計算して torch.tensor(…) で戻すときによく起こります。"
why:
  en: "Behind detach(), and in NumPy, there is no graph: the value is right, and nothing can be trained with it."
  ja: "detach() から先の計算と NumPy の計算は、計算グラフに記録されません。値は正しくても、学習には使えません。"
try:
  en: "Leave detach() out, and use the tensor operations log, clamp and mean."
  ja: "detach() を使わず、テンソルの演算 log、clamp、mean だけで書きます。"
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
