"""
task: result_device
check: test_one_device
title:
  en: "The GPU always wins"
  ja: "常に GPU が優先されています"
wrote:
  en: "A CPU tensor next to a GPU tensor is taken to be moved to the GPU."
  ja: "CPU テンソルは GPU テンソルに合わせて自動で移動すると考えています。"
why:
  en: "That would be a hidden copy, slow and easily missed; PyTorch refuses it and lets you write the copy down."
  ja: "それでは、気づきにくい遅いコピーが隠れてしまいます。PyTorch はこれを拒否し、コピーを明示させます。"
try:
  en: "Raise RuntimeError, unless the CPU tensor has 0 dimensions."
  ja: "CPU テンソルが 0 次元でない限り、RuntimeError を送出します。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""


def result_device(a_device, a_dim, b_device, b_dim):
    a, b = ("cuda:0" if name == "cuda" else name for name in (a_device, b_device))
    if a == b or b == "cpu":
        return a
    if a == "cpu":
        return b
    raise RuntimeError("two GPUs")
