"""
task: result_device
check: test_one_device
title:
  en: "b decides"
  ja: "b が決めることになっています"
wrote:
  en: "`return b_device`: the mixed sum is taken to be unified on the device of b."
  ja: "`return b_device` と書き、混在した演算は b のデバイスに統一されると考えています。"
why:
  en: "Nothing is unified: two devices are an error, unless one of the tensors is a 0-d tensor on the CPU."
  ja: "統一されることはありません。一方が CPU 上の 0 次元テンソルでない限り、デバイスが異なればエラーです。"
try:
  en: "Compare the devices first, then look for the 0-d CPU tensor, and raise otherwise."
  ja: "まずデバイスを比べ、次に 0 次元の CPU テンソルかを調べ、どちらでもなければ例外を送出します。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""


def result_device(a_device, a_dim, b_device, b_dim):
    return b_device
