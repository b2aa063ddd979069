"""
task: add_on
check: test_sum_on_the_device_of_a
title:
  en: "a + b without moving anything"
  ja: "何も移動せずに a + b としています"
wrote:
  en: "`return a + b`, in the hope that PyTorch brings the two together."
  ja: "PyTorch が自動でデバイスをそろえてくれると考えて、`return a + b` と書いています。"
why:
  en: "It never does: tensors on two devices raise RuntimeError. Only a 0-d CPU tensor is taken along."
  ja: "自動ではそろわず、デバイスが異なれば RuntimeError になります。例外は 0 次元の CPU テンソルだけです。"
try:
  en: "Bring b over first: `a + b.to(a.device)`."
  ja: "先に b を移して `a + b.to(a.device)` とします。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""


def add_on(a, b):
    return a + b
