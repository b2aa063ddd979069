"""
task: combine
check: test_every_loss_gets_its_gradient
title:
  en: "A sum of plain numbers"
  ja: "ただの数の和になっています"
wrote:
  en: "`.item()` on each loss, and a new tensor of the sum."
  ja: "各損失に `.item()` を使い、その和から新しいテンソルを作っています。"
why:
  en: "The value is right, but no loss is connected to it any more: backward() raises, or trains nothing."
  ja: "値は正しくても、どの損失ともつながっていません。backward() はエラーになるか、何も学習しません。"
try:
  en: "Add the tensors themselves."
  ja: "テンソルのまま足します。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch


def combine(losses, weights):
    if losses.keys() != weights.keys() or not losses:
        raise ValueError("names differ")
    first = next(iter(losses.values()))
    dtype, device = first.dtype, first.device
    return torch.tensor(sum(losses[name].item() * weights[name] for name in losses), dtype=dtype, device=device)
