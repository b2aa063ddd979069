"""
task: huber
check: test_near_and_far
title:
  en: "The two formulas do not meet"
  ja: "2 つの式がつながっていません"
wrote:
  en: "`delta * e.abs()` beyond delta."
  ja: "delta より先を `delta * e.abs()` としています。"
why:
  en: "At |e| = delta the square gives ½·delta² and the line delta²: the loss jumps there."
  ja: "|e| = delta で、二次の式は ½·delta²、一次の式は delta² になり、損失が跳び上がります。"
try:
  en: "Subtract ½·delta inside: delta * (e.abs() - 0.5 * delta)."
  ja: "½·delta を引きます：delta * (e.abs() - 0.5 * delta)。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
"""

import torch


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    e = prediction - target
    return torch.where(e.abs() <= delta, 0.5 * e * e, delta * e.abs()).mean()
