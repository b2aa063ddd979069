r"""
task: confidence_penalty_bce
check: test_bce_plus_the_mean_of_squares
title:
  en: "The square of the mean, not the mean of the squares"
  ja: "「二乗の平均」ではなく「平均の二乗」です"
wrote:
  en: "`torch.mean(torch.relu(prediction - threshold)) ** 2`: the square stands outside mean()."
  ja: "`torch.mean(torch.relu(prediction - threshold)) ** 2` と書き、二乗が mean() の外にあります。"
why:
  en: >-
    The two differ: for [0.9, 0.8, 0.2] it is 0.0100 instead of 0.0167. Squared outside, one very sure prediction is
    thinned out by all the others before it is squared.
  ja: "両者は別の値です。[0.9, 0.8, 0.2] では 0.0167 ではなく 0.0100 になります。外で二乗すると、1 つの強い確信は、\
    二乗される前にほかの予測で薄められます。"
try:
  en: "Square each element first: torch.relu(…).square().mean()."
  ja: "先に要素ごとに二乗します：torch.relu(…).square().mean() です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mean.html
"""

import torch
import torch.nn.functional as F


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    penalty = torch.mean(torch.relu(prediction - threshold)) ** 2
    return F.binary_cross_entropy(prediction, target) + beta * penalty
