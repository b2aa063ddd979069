r"""
task: derivative_at
check: test_with_or_without_a_gpu
devices: [cpu, simulated, mps]
title:
  en: "The number is sent to a GPU that may not be there"
  ja: "あるとは限らない GPU に数を送っています"
wrote:
  en: "`.cuda()` (or `device=\"cuda\"`) on the tensor: an error on every machine without an NVIDIA GPU."
  ja: "テンソルに `.cuda()`（または `device=\"cuda\"`）を使っています。NVIDIA の GPU がない環境ではエラーになります。"
why:
  en: "What is written in cannot adapt. And one number gains nothing on a GPU: it has to go there and come back."
  ja: "デバイス名を直接書くと、環境に合わせて動くことができません。それに、数 1 つの計算では、GPU
    へ送って戻す手間のほうがかかり、速くなりません。"
try:
  en: "Leave the device out: torch.tensor puts the number on the CPU, which is everywhere."
  ja: "device を指定しなければ、torch.tensor は数を CPU に置きます。CPU なら、どの環境にもあります。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch


def derivative_at(f, x):
    point = torch.tensor(x, dtype=torch.float64).cuda().requires_grad_()
    value = f(point)
    if not value.requires_grad:
        return 0.0
    value.backward()
    return point.grad.item()
