"""
task: pick_device
check: test_default_order
title:
  en: "Asked once, when the file is loaded"
  ja: "ファイルを読み込むときに 1 回だけ調べています"
wrote:
  en: 'A table such as `{"cuda": torch.cuda.is_available(), …}` at the top of the file.'
  ja: 'ファイルの先頭に `{"cuda": torch.cuda.is_available(), …}` のような表を作っています。'
why:
  en: "What is_available() said then is kept, and loading the file asks the hardware; here each call asks anew."
  ja: "そのときの結果が残り続けるうえ、ファイルを読み込むだけでハードウェアを調べます。ここでは呼び出すたびに調べます。"
try:
  en: "Keep the functions in the table, without brackets, and call them in pick_device."
  ja: "表には括弧を付けずに関数そのものを入れ、pick_device の中で呼び出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.is_available.html
"""

import torch

AVAILABLE = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}


def pick_device(preference=("cuda", "mps", "cpu")):
    if any(name not in AVAILABLE for name in preference):
        raise ValueError(preference)
    for name in preference:
        if AVAILABLE[name]:
            return torch.device(name)
    raise ValueError("no device is available")
