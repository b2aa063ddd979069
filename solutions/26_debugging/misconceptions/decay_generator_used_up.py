"""
task: build_decay_optimizer
check: test_the_model_from_the_notes
title:
  en: "The second group is empty"
  ja: "2 つ目のグループが空です"
wrote:
  en: "One generator serves both groups."
  ja: "1 つのジェネレータを、両方のグループに使っています。"
why:
  en: "A generator can be read once. The first group goes through all of it, and nothing is left for the second:
    biases and normalisation are not trained."
  ja: "ジェネレータは 1 回しか読めません。1 つ目のグループで読み切ってしまい、2 つ目には何も残りません。
    そのため、バイアスと正規化層は学習されません。"
try:
  en: "Make a list of it first: list(model.parameters())."
  ja: "先に list(model.parameters()) のようにリストにしてください。"
read: https://docs.python.org/3/glossary.html#term-generator
"""

import torch
from torch import nn


def build_decay_optimizer(model: nn.Module, lr: float, weight_decay: float) -> torch.optim.Optimizer:
    if weight_decay < 0:
        raise ValueError(f"weight_decay must not be negative (got {weight_decay})")
    trainable = (p for p in model.parameters() if p.requires_grad)
    groups = [
        {"params": [p for p in trainable if p.ndim >= 2], "weight_decay": weight_decay},
        {"params": [p for p in trainable if p.ndim < 2], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr)
