"""
task: Normaliser
check: test_copies
title:
  en: "The buffers share the caller's memory"
  ja: "呼び出し側とメモリを共有しています"
wrote:
  en: '`register_buffer("mean", mean.view(-1, 1, 1))` without clone().'
  ja: 'clone() せずに `register_buffer("mean", mean.view(-1, 1, 1))` としています。'
why:
  en: "A view has no memory of its own: who changes the one changes the other, and load_state_dict writes into both."
  ja: "ビューは自分のメモリを持たず、一方を変えると他方も変わります。load_state_dict も両方に書き込みます。"
try:
  en: "Copy first: `mean.clone().view(-1, 1, 1)`."
  ja: "先に `mean.clone().view(-1, 1, 1)` とコピーします。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""

from torch import nn


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if mean.shape != std.shape or (std == 0).any():
            raise ValueError("bad statistics")
        self.register_buffer("mean", mean.view(-1, 1, 1))
        self.register_buffer("std", std.view(-1, 1, 1))

    def forward(self, x):
        return (x - self.mean) / self.std
