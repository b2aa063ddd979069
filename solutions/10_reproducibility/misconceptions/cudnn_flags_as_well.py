"""
task: seed_everything
check: rules
title:
  en: "Flags are changed as well"
  ja: "フラグまで変えています"
wrote:
  en: "The seeds, and with them `torch.backends.cudnn.deterministic = True` and `benchmark = False`."
  ja: "シードと一緒に `torch.backends.cudnn.deterministic = True` と `benchmark = False` も設定しています。"
why:
  en: "Whoever asks for seeds does not expect slower convolutions for the rest of the program."
  ja: "シードの設定を頼んだだけの人は、その後ずっと畳み込みが遅くなるとは思いません。"
try:
  en: "Keep seeds and algorithms apart: the flags are the subject of the task deterministic."
  ja: "シードとアルゴリズムの設定は分けましょう。フラグは設問 deterministic の内容です。"
read: https://docs.pytorch.org/docs/stable/backends.html
"""

import random

import numpy as np
import torch


def seed_everything(seed):
    if not 0 <= seed < 2**32:
        raise ValueError("seed out of range")
    torch.backends.cudnn.deterministic = True
    torch.backends.cudnn.benchmark = False
    random.seed(seed)
    np.random.seed(seed)
    return torch.manual_seed(seed)
