r"""
task: huber
check: test_near_and_far
title:
  en: "The ½ is missing"
  ja: "½ が抜けています"
wrote:
  en: "`e ** 2` near zero."
  ja: "近くの式が `e ** 2` になっています。"
why:
  en: >-
    With ½·e² the slope at |e| = delta is delta, the same as the line's. With e² it would be 2·delta, with a
    corner.
  ja: "½·e² なら |e| = delta での傾きが delta になり、直線と滑らかにつながります。e² では 2·delta になり、\
    角ができます。"
try:
  en: "0.5 * e ** 2."
  ja: "0.5 * e ** 2 とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
"""

import torch


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    e = prediction - target
    return torch.where(e.abs() <= delta, e**2, delta * (e.abs() - 0.5 * delta)).mean()
