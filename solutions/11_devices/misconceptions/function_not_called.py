"""
task: pick_device
check: test_default_order
title:
  en: "is_available without the brackets"
  ja: "is_available に括弧がありません"
wrote:
  en: "`if torch.cuda.is_available:` asks whether the function exists."
  ja: "`if torch.cuda.is_available:` は、関数が存在するかどうかを調べているだけです。"
why:
  en: "A function object counts as true, so every machine seems to have a GPU."
  ja: "関数オブジェクトは常に真とみなされるため、どのマシンにも GPU があることになります。"
try:
  en: "Call it: `torch.cuda.is_available()`."
  ja: "`torch.cuda.is_available()` と書いて呼び出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.is_available.html
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    if not set(preference) <= {"cuda", "mps", "cpu"}:
        raise ValueError(preference)
    for name in preference:
        if name == "cuda" and torch.cuda.is_available:
            return torch.device("cuda")
        if name == "mps" and torch.backends.mps.is_available:
            return torch.device("mps")
        if name == "cpu":
            return torch.device("cpu")
    raise ValueError("no device is available")
