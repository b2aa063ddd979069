"""
task: seed_everything
check: test_numpy
title:
  en: "Only torch is seeded"
  ja: "torch にしかシードを設定していません"
wrote:
  en: "`torch.manual_seed(seed)` and nothing else."
  ja: "`torch.manual_seed(seed)` しか呼んでいません。"
why:
  en: "Python's random and NumPy have generators of their own, which go on as before. Many transforms draw from them."
  ja: "Python の random と NumPy は別の生成器を持っていて、そのまま進み続けます。データの変換の多くは、そちらから引きます。"
try:
  en: "Add `random.seed(seed)` and `np.random.seed(seed)`."
  ja: "`random.seed(seed)` と `np.random.seed(seed)` も呼びましょう。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
"""  # noqa: E501

import torch


def seed_everything(seed):
    if not 0 <= seed < 2**32:
        raise ValueError("seed out of range")
    return torch.manual_seed(seed)
