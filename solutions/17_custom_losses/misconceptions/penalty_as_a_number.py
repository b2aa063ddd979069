"""
task: confidence_penalty_bce
check: test_gradient_of_bce_and_penalty
title:
  en: "The penalty has no gradient"
  ja: "ペナルティの項から勾配が流れません"
wrote:
  en: "`.item()` on the penalty."
  ja: "ペナルティに `.item()` を使っています。"
why:
  en: "The printed loss includes the penalty, but training never feels it: the derivative of a number is 0."
  ja: "表示される損失にはペナルティが入っていますが、学習にはまったく効きません。数の微分は 0 だからです。"
try:
  en: "Keep the penalty as a tensor until backward()."
  ja: "ペナルティは backward() までテンソルのままにします。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch
import torch.nn.functional as F


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    penalty = torch.relu(prediction - threshold).square().mean().item()
    return F.binary_cross_entropy(prediction, target) + beta * penalty
