"""
task: ones_on
check: test_ones_of_a_shape
devices: [cpu, simulated]
title:
  en: '"cuda" written in: it fails on a machine without a GPU'
  ja: '"cuda" と書いているため、GPU のないマシンでは失敗します'
wrote:
  en: '`torch.ones(x.shape, dtype=x.dtype, device="cuda")` (or .cuda()), whatever device was asked for.'
  ja: '指定にかかわらず `torch.ones(x.shape, dtype=x.dtype, device="cuda")`（または .cuda()）としています。'
why:
  en: "It fails on every machine without a CUDA GPU, and can make nothing for the CPU where there is one."
  ja: "CUDA の GPU がないマシンでは必ず失敗し、GPU があっても、CPU 上に作ることはできません。"
try:
  en: "Hand on the argument: `device=device`."
  ja: "引数をそのまま `device=device` と渡します。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch


def ones_on(x, device):
    return torch.ones(x.shape, dtype=x.dtype, device="cuda")
