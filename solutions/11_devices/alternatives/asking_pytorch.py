"""
tasks: [result_device, add_on]
idea:
  en: "PyTorch itself is asked: fake tensors follow its rule without any GPU. b is copied into a new tensor."
  ja: "PyTorch 自身に尋ねます。フェイクテンソルは GPU がなくても同じ規則に従います。b は新しいテンソルにコピーします。"
"""

import torch
from torch._subclasses.fake_tensor import FakeTensorMode


def result_device(a_device, a_dim, b_device, b_dim):
    with FakeTensorMode():
        a = torch.empty([1] * a_dim, device=a_device)
        b = torch.empty([1] * b_dim, device=b_device)
        return str((a + b).device)


def add_on(a, b):
    if a.device == b.device:
        return a + b
    return a + torch.empty_like(b, device=a.device).copy_(b)
