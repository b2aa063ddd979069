"""
task: bootstrap_loss
check: test_shapes_that_differ
title:
  en: "Shapes that differ are broadcast"
  ja: "形状の違いがブロードキャストされています"
wrote:
  en: "No look at the shapes: (3,) minus (3, 1) is (3, 3), every prediction against every target."
  ja: "形状を調べていないので、(3,) と (3, 1) の差が (3, 3) になり、すべての予測をすべての目標と比べています。"
why:
  en: "The loss is a number all the same, and training runs towards the mean of all targets."
  ja: "それでも損失は数になり、学習は全目標の平均に向かって進みます。"
try:
  en: "`if prediction.shape != target.shape: raise ValueError(…)`"
  ja: "`if prediction.shape != target.shape: raise ValueError(…)` としましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def bootstrap_loss(prediction, target):
    return ((prediction - target.detach()) ** 2).mean()
