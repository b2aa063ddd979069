"""
task: combine
check: test_a_weight_of_zero
title:
  en: "All weights 0 give a Python number"
  ja: "重みがすべて 0 だと Python の数になります"
wrote:
  en: "Losses with weight 0 are left out of the sum."
  ja: "重み 0 の損失を和から除いています。"
why:
  en: "If all of them are left out, sum() of nothing is the integer 0, and 0.backward() does not exist."
  ja: "すべて除かれると、空の sum() は整数の 0 です。0 に backward() はありません。"
try:
  en: "Multiply by 0 like by any other weight."
  ja: "0 も、ほかの重みと同じように掛けます。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""


def combine(losses, weights):
    if losses.keys() != weights.keys() or not losses:
        raise ValueError("names differ")
    return sum(losses[name] * weights[name] for name in losses if weights[name])
