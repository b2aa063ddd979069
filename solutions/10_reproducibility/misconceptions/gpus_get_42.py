"""
task: seed_everything
check: test_the_seed_of_the_gpus
title:
  en: "The GPUs get a fixed seed"
  ja: "GPU のシードが固定されています"
wrote:
  en: "`torch.cuda.manual_seed(42)` and `torch.cuda.manual_seed_all(42)` after `torch.manual_seed(seed)`."
  ja: "`torch.manual_seed(seed)` の後に `torch.cuda.manual_seed(42)` と `torch.cuda.manual_seed_all(42)` を呼んでいます。"
why:
  en: "torch.manual_seed has seeded the GPUs with seed. These lines replace that by 42: on a GPU every seed gives the same run. Without a GPU nobody notices, since they do nothing there."
  ja: "GPU には torch.manual_seed が seed を設定済みです。この 2 行はそれを 42 に置き換えるので、GPU ではどのシードでも同じ結果になります。GPU がなければ何もしないため、気づけません。"
try:
  en: "Leave them out."
  ja: "この 2 行を除きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.manual_seed_all.html
"""  # noqa: E501

import random

import numpy as np
import torch


def seed_everything(seed):
    if not 0 <= seed < 2**32:
        raise ValueError("seed out of range")
    random.seed(seed)
    np.random.seed(seed)
    generator = torch.manual_seed(seed)
    torch.cuda.manual_seed(42)
    torch.cuda.manual_seed_all(42)
    return generator
