"""
task: interleave
check: test_partners_of_another_shape
title:
  en: "A single row is stretched"
  ja: "1 行が引き伸ばされています"
wrote:
  en: "`out[0::2] = a` and `out[1::2] = b` without comparing the shapes: a b of shape (1, D) fills every second row."
  ja: "形状を比べずに `out[0::2] = a` と `out[1::2] = b` と書いています。形状 (1, D) の b が 1 行おきにすべて入ります。"
why:
  en: "Assigning to a slice broadcasts. Nobody is told that a partner was missing."
  ja: "スライスへの代入ではブロードキャストが起こります。相手が足りなかったことに、誰も気づけません。"
try:
  en: "`if a.shape != b.shape: raise ValueError(…)`"
  ja: "`if a.shape != b.shape: raise ValueError(…)` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def interleave(a, b):
    out = a.new_empty(2 * len(a), *a.shape[1:])
    out[0::2] = a
    out[1::2] = b
    return out
