r"""
task: confidence_penalty_bce
check: test_bce_plus_the_mean_of_squares
title:
  en: "Only wrong predictions are penalised"
  ja: "外れた予測にだけペナルティが付いています"
wrote:
  en: "The penalty is multiplied by `1 - target`, so that right answers go free."
  ja: "ペナルティに `1 - target` を掛け、当たった予測を除いています。"
why:
  en: >-
    It may even be the better idea, but it is another loss: the formula of this task penalises every prediction
    above the threshold, the right ones as well. That is what keeps a model from being too sure.
  ja: "そのほうがよい場合もありますが、別の損失です。この設問の式は、当たりも外れも区別せず、\
    threshold を超えた予測すべてにペナルティを付けます。モデルが確信しすぎるのを防ぐためです。"
try:
  en: "Leave target out of the penalty."
  ja: "ペナルティの項では target を使いません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html
"""

import torch
import torch.nn.functional as F


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    penalty = ((1 - target) * torch.relu(prediction - threshold).square()).mean()
    return F.binary_cross_entropy(prediction, target) + beta * penalty
