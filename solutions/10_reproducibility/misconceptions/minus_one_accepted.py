"""
task: seed_everything
check: test_a_refused_seed_changes_nothing
title:
  en: "The error comes after torch was seeded"
  ja: "torch にシードを設定した後でエラーになっています"
wrote:
  en: "torch is seeded first, and NumPy raises the ValueError afterwards."
  ja: "先に torch にシードを設定し、その後で NumPy が ValueError を出しています。"
why:
  en: "torch accepts -1. The call fails, but one generator has been moved already."
  ja: "torch は -1 を受け取ります。呼び出しは失敗したのに、生成器の 1 つはもう動いています。"
try:
  en: "Look at the seed before anything is seeded."
  ja: "何かにシードを設定する前に、シードの範囲を調べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.manual_seed.html
"""

import random

import numpy as np
import torch


def seed_everything(seed):
    generator = torch.manual_seed(seed) if seed.bit_length() < 64 else torch.default_generator
    np.random.seed(seed)
    random.seed(seed)
    return generator
