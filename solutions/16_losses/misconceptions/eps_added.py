"""
task: bce
check: test_certain_probabilities
title:
  en: "An eps inside the logarithm"
  ja: "対数の中に eps を足しています"
wrote:
  en: "`torch.log(probability + 1e-8)`."
  ja: "`torch.log(probability + 1e-8)` と書いています。"
why:
  en: "A certain mistake then costs 18.4 instead of 100, and small probabilities are wrong as well."
  ja: "確信して外れたときの損失が 100 ではなく 18.4 になり、小さな確率の値も狂います。"
try:
  en: "Limit the logarithm, not its argument."
  ja: "対数の中身ではなく、対数そのものを制限します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
"""

import torch


def bce(probability, target):
    if probability.shape != target.shape:
        raise ValueError("shapes differ")
    if not ((probability >= 0) & (probability <= 1)).all():
        raise ValueError("no probabilities")
    yes, no = torch.log(probability + 1e-8), torch.log(1 - probability + 1e-8)
    return -(target * yes + (1 - target) * no).mean()
