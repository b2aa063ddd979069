"""
task: huber
check: test_gradient_at_the_extremes
title:
  en: "NaN gradient at error 0"
  ja: "誤差 0 で勾配が NaN になります"
wrote:
  en: "`torch.sqrt(e ** 2)` for the size of the error, inside torch.where."
  ja: "torch.where の中で、誤差の大きさを `torch.sqrt(e ** 2)` で求めています。"
why:
  en: >-
    torch.where sends a gradient of 0 into the branch that was not chosen. The slope of sqrt at 0 is inf, and 0
    · inf is NaN.
  ja: "torch.where は、選ばれなかった側にも勾配 0 を送ります。sqrt の 0 での傾きは inf で、0 · inf は NaN です。"
try:
  en: "e.abs() has slope 0 at 0."
  ja: "e.abs() なら、0 での傾きは 0 です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.where.html
"""

import torch


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    e = prediction - target
    return torch.where(e.abs() <= delta, 0.5 * e**2, delta * (torch.sqrt(e**2) - 0.5 * delta)).mean()
