r"""
task: combine
check: test_the_weighted_sum
title:
  en: "The weights are divided by their sum"
  ja: "重みを合計で割っています"
wrote:
  en: "`sum(…) / sum(weights.values())`."
  ja: "`sum(…) / sum(weights.values())` と書いています。"
why:
  en: >-
    That is a weighted mean. It changes the size of the loss, and with it the steps of training, and it divides by 0
    when all weights are 0.
  ja: "それは重み付き平均です。損失の大きさ、つまり学習の歩幅が変わります。\
    重みがすべて 0 なら 0 で割ることにもなります。"
try:
  en: "Use the weights as they are."
  ja: "重みをそのまま使います。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""


def combine(losses, weights):
    if losses.keys() != weights.keys() or not losses:
        raise ValueError("names differ")
    return sum(losses[name] * weights[name] for name in losses) / sum(weights.values())
