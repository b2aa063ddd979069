"""
task: make_loader
check: test_batch_size
title:
  en: "The batch size is not passed on"
  ja: "バッチサイズを渡していません"
wrote:
  en: "`DataLoader(dataset, shuffle=train, …)`: its default is 1."
  ja: "`DataLoader(dataset, shuffle=train, …)` としています。既定値は 1 です。"
why:
  en: "Batches of one sample make as many steps as there are samples, each with a very noisy gradient, and use the hardware badly."
  ja: "サンプル 1 個ずつのバッチでは、サンプルの数だけ更新があり、勾配はばらつき、計算機の性能も生かせません。"
try:
  en: "Pass batch_size on."
  ja: "batch_size をそのまま渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    return DataLoader(dataset, shuffle=train, num_workers=workers, pin_memory=on_gpu)
