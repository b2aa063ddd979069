"""
task: result_device
check: test_one_device
title:
  en: "Real tensors are made: it fails on a machine without a GPU"
  ja: "実際にテンソルを作っているため、GPU のないマシンでは失敗します"
wrote:
  en: "`torch.zeros([1] * a_dim, device=a_device)` and the same for b, and then their sum's device."
  ja: "`torch.zeros([1] * a_dim, device=a_device)` と b についても同様に作り、足した結果のデバイスを返しています。"
why:
  en: "It needs every GPU that is named: cuda:1 takes a second one, and mps another computer."
  ja: "名前の挙がった GPU がすべて必要になります。cuda:1 には 2 つ目の GPU が、mps には別のコンピュータが必要です。"
try:
  en: "The rule can be told from names and numbers of dimensions; no tensor is needed."
  ja: "規則は名前と次元数だけから求められます。テンソルは必要ありません。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

import torch


def result_device(a_device, a_dim, b_device, b_dim):
    a = torch.zeros([1] * a_dim, device=a_device)
    b = torch.zeros([1] * b_dim, device=b_device)
    return str((a + b).device)
