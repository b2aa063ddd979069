r"""
task: combine
check: rules
title:
  en: "One of the caller’s losses is changed"
  ja: "渡された損失を書き換えています"
wrote:
  en: "`total = losses[first]`, then `total *= …` and `total += …`."
  ja: "`total = losses[first]` のあと、`total *= …` や `total += …` で足しています。"
why:
  en: >-
    total is the caller’s own tensor, not a copy. In-place operations write the sum into it: the loss that is logged
    afterwards is wrong.
  ja: "total は渡されたテンソルそのもので、コピーではありません。インプレース演算で和が書き込まれ、\
    あとで記録する損失の値が変わります。"
try:
  en: "total = total + weight * loss makes a new tensor each time."
  ja: "total = total + weight * loss と書けば、毎回新しいテンソルができます。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""


def combine(losses, weights):
    if losses.keys() != weights.keys() or not losses:
        raise ValueError("names differ")
    names = list(losses)
    total = losses[names[0]]
    total *= weights[names[0]]
    for name in names[1:]:
        total += weights[name] * losses[name]
    return total
