r"""
task: combine
check: test_weights_belong_to_names
title:
  en: "Weights are paired by position"
  ja: "重みを位置で組み合わせています"
wrote:
  en: "`zip(losses.values(), weights.values())`."
  ja: "`zip(losses.values(), weights.values())` を使っています。"
why:
  en: >-
    A dict keeps the order in which it was filled, and the two were not filled in the same order. Nothing raises:
    the weights just land on the wrong losses.
  ja: "辞書は入れた順を保ちますが、2 つの辞書の順番が同じとは限りません。エラーは出ず、\
    重みが別の損失に掛かるだけです。"
try:
  en: "Go over the names: weights[name] * losses[name]."
  ja: "名前でたどります：weights[name] * losses[name] です。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""


def combine(losses, weights):
    if losses.keys() != weights.keys() or not losses:
        raise ValueError("names differ")
    return sum(loss * weight for loss, weight in zip(losses.values(), weights.values(), strict=True))
