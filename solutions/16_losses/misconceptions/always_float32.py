"""
task: bce
check: test_targets_between_0_and_1
title:
  en: ".float() written in"
  ja: ".float() を決め打ちしています"
wrote:
  en: "`F.binary_cross_entropy(probability.float(), target.float())`."
  ja: "`F.binary_cross_entropy(probability.float(), target.float())` と書いています。"
why:
  en: "float64 probabilities lose their digits and the result changes its dtype."
  ja: "float64 の確率の桁が失われ、結果の dtype も変わります。"
try:
  en: "Leave the probabilities alone and convert the target: target.to(probability.dtype)."
  ja: "確率はそのままにし、target を target.to(probability.dtype) で変換します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch.nn.functional as F


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    return F.binary_cross_entropy(probability.float(), target.float())
