"""
task: pick_device
check: test_none_available
title:
  en: "The CPU, although it is not in the list"
  ja: "リストにない CPU を返しています"
wrote:
  en: 'Where nothing of the list is available, torch.device("cpu") is returned.'
  ja: 'リストのどれも使えないとき、torch.device("cpu") を返しています。'
why:
  en: 'Who leaves "cpu" out wants to be told that there is no GPU, and not to wait hours for the CPU.'
  ja: '"cpu" を入れなかった人は、GPU がないことを知りたいのであって、CPU で何時間も待ちたいわけではありません。'
try:
  en: "Raise ValueError behind the loop."
  ja: "ループのあとで ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if any(name not in available for name in preference):
        raise ValueError(preference)
    for name in preference:
        if available[name]:
            return torch.device(name)
    return torch.device("cpu")
