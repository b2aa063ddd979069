"""
task: pick_device
check: test_default_order
title:
  en: "A tensor is made on trial"
  ja: "試しにテンソルを作って確かめています"
wrote:
  en: "`torch.zeros(1, device=name)` inside try: what raises is taken to be not available."
  ja: "try の中で `torch.zeros(1, device=name)` を実行し、例外が出れば使えないとみなしています。"
why:
  en: "The first tensor on a GPU takes time and memory, and other errors are hidden: a full GPU, a slip in the name."
  ja: "GPU に最初のテンソルを作るには時間とメモリがかかり、メモリ不足や名前の書き間違いなど別の誤りも隠れます。"
try:
  en: "Ask `torch.cuda.is_available()` and `torch.backends.mps.is_available()`."
  ja: "`torch.cuda.is_available()` と `torch.backends.mps.is_available()` を調べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.is_available.html
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    for name in preference:
        try:
            torch.zeros(1, device=name)
        except Exception:  # noqa: BLE001 - the mistake itself
            continue
        return torch.device(name)
    raise ValueError("no device is available")
