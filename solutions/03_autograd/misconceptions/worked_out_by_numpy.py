"""
task: backward_by_hand
check: test_all_three_are_where_the_inputs_are
devices: [simulated, cuda, mps]
title:
  en: "NumPy does the work, and it knows only the CPU"
  ja: "CPU しか扱えない NumPy で計算しています"
wrote:
  en: "`x.detach().numpy()` for each input: with tensors on a GPU this is a TypeError."
  ja: "入力ごとに `x.detach().numpy()` を使っています。テンソルが GPU にあると TypeError になります。"
why:
  en: "A NumPy array lies in the memory of the CPU, and numpy() does not copy from a GPU without being told to."
  ja: "NumPy の配列は CPU のメモリにあります。numpy() は、指示がなければ GPU からのコピーを行いません。"
try:
  en: "Tensors have the same operations: `x.T @ slope` and `slope.sum(dim=0)` run where x is."
  ja: "テンソルにも同じ演算があります。`x.T @ slope` や `slope.sum(dim=0)` は、x のあるデバイスで計算されます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""

import numpy as np
import torch


def backward_by_hand(x, w, b, y):
    x, w, b, y = (tensor.detach().numpy() for tensor in (x, w, b, y))
    pred = x @ w + b
    if pred.shape != y.shape:
        raise ValueError("y has another shape")
    error = pred - y
    slope = 2 * error / error.size
    return torch.tensor(np.mean(error**2)), torch.from_numpy(x.T @ slope), torch.from_numpy(slope.sum(axis=0))
