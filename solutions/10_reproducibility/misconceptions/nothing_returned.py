"""
task: seed_everything
check: test_the_default_generator
title:
  en: "Nothing is returned"
  ja: "何も返していません"
wrote:
  en: "A call of `torch.manual_seed(seed)` without `return`."
  ja: "`torch.manual_seed(seed)` を呼ぶだけで、`return` がありません。"
why:
  en: "The result is None. torch takes generator=None for the default generator, so the mistake shows late."
  ja: "返り値は None になります。torch は generator=None を既定の生成器とみなすので、間違いになかなか気づけません。"
try:
  en: "`return torch.manual_seed(seed)`."
  ja: "`return torch.manual_seed(seed)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.manual_seed.html
"""

import random

import numpy as np
import torch


def seed_everything(seed):
    if not 0 <= seed < 2**32:
        raise ValueError("seed out of range")
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
