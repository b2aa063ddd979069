"""
task: pick_device
check: test_default_order
title:
  en: '"cuda" written in: it fails on a machine without a GPU'
  ja: '"cuda" と書いているため、GPU のないマシンでは失敗します'
wrote:
  en: '`return torch.device("cuda")`, on every machine.'
  ja: 'どのマシンでも `torch.device("cuda")` を返しています。'
why:
  en: "Making the device object never fails; the first tensor on it does, on every machine without a CUDA GPU."
  ja: "デバイスオブジェクトは作れても、CUDA の GPU がないマシンでは、テンソルを置いた時点で失敗します。"
try:
  en: "Ask `is_available()` for each name of the list and return the first one that is."
  ja: "リストの名前ごとに `is_available()` を調べ、最初に使えるものを返します。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    return torch.device("cuda")
