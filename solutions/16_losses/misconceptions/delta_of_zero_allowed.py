"""
task: huber
check: test_delta_must_be_positive
title:
  en: "delta 0 is let through"
  ja: "delta 0 が通っています"
wrote:
  en: "`if delta < 0: raise ValueError`."
  ja: "`if delta < 0: raise ValueError` と書いています。"
why:
  en: "With delta 0 every error costs 0 · |e| = 0: nothing is ever wrong, and nothing is learnt."
  ja: "delta が 0 だと、どの誤差の損失も 0 · |e| = 0 です。間違いがなくなり、何も学習されません。"
try:
  en: "Write delta <= 0."
  ja: "delta <= 0 とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
"""

import torch


def huber(prediction, target, delta=1.0):
    if delta < 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    e = (prediction - target).abs()
    return torch.where(e <= delta, 0.5 * e * e, delta * (e - 0.5 * delta)).mean()
