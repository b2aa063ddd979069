"""
task: same_memory
check: test_equal_values_are_not_enough
title:
  en: "Every wrapper is a new object"
  ja: "包みは毎回新しいオブジェクトです"
wrote:
  en: "`x.detach().numpy() is array`."
  ja: "`x.detach().numpy() is array` としています。"
why:
  en: ".numpy() makes a new array object each time, over the same memory. `is` compares the objects, so the answer is always False."
  ja: ".numpy() は、同じメモリを使う新しい配列オブジェクトを毎回作ります。`is` はオブジェクトを比べるので、必ず False になります。"
try:
  en: "np.shares_memory(a, b) compares the memory."
  ja: "np.shares_memory(a, b) ならメモリを比べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""  # noqa: E501

import torch


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    x = x.detach()
    return x.resolve_conj().resolve_neg().to(torch.float32).numpy() is array
