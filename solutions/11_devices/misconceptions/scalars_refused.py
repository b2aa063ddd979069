"""
task: result_device
check: test_scalar_on_the_cpu
title:
  en: "0-d CPU tensors are refused"
  ja: "0 次元の CPU テンソルまで拒否しています"
wrote:
  en: "Two different devices always raise RuntimeError."
  ja: "デバイスが異なれば、常に RuntimeError を送出しています。"
why:
  en: "A 0-d CPU tensor is a plain number to a GPU kernel: `x_on_gpu * torch.tensor(0.5)` works."
  ja: "GPU にとって 0 次元の CPU テンソルはただの数です。`x_on_gpu * torch.tensor(0.5)` は動きます。"
try:
  en: "Before raising, return the other device where a tensor has 0 dimensions and is on the CPU."
  ja: "例外を送出する前に、CPU 上の 0 次元テンソルなら、もう一方のデバイスを返します。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""


def result_device(a_device, a_dim, b_device, b_dim):
    a, b = ("cuda:0" if name == "cuda" else name for name in (a_device, b_device))
    if a != b:
        raise RuntimeError("two devices")
    return a
