"""
task: combine
check: test_names_must_agree
title:
  en: "A missing weight counts as 1"
  ja: "ない重みを 1 として扱っています"
wrote:
  en: "`weights.get(name, 1.0)`."
  ja: "`weights.get(name, 1.0)` と書いています。"
why:
  en: >-
    A name with a typing mistake then silently gets the weight 1, and the weight that was meant for it is never
    used.
  ja: "名前を打ち間違えると、黙って重み 1 が使われ、本来の重みはどこにも使われません。"
try:
  en: "Raise ValueError when losses.keys() != weights.keys()."
  ja: "losses.keys() != weights.keys() なら ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""


def combine(losses, weights):
    if not losses:
        raise ValueError("no losses")
    return sum(loss * weights.get(name, 1.0) for name, loss in losses.items())
