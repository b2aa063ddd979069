r"""
task: make_loader
check: test_pin_memory_for_cuda_only
title:
  en: "The machine is not asked"
  ja: "マシンに GPU があるかを見ていません"
wrote:
  en: "`pin_memory=torch.device(device).type == \"cuda\"`."
  ja: "`pin_memory=torch.device(device).type == \"cuda\"` と書いています。"
why:
  en: "A configuration that says \"cuda\" also lands on machines without a GPU. There PyTorch can't pin memory and warns."
  ja: "「cuda」と書かれた設定が、GPU のないマシンで使われることもあります。そこではピン留めができず、PyTorch が警告を出します。"
try:
  en: "Ask `torch.cuda.is_available()` as well."
  ja: "`torch.cuda.is_available()` も確かめましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda"
    return DataLoader(dataset, batch_size, shuffle=train, num_workers=workers, pin_memory=on_gpu)
