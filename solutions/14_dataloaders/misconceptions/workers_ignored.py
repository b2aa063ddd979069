"""
task: make_loader
check: test_worker_processes
title:
  en: "The workers are not passed on"
  ja: "workers を渡していません"
wrote:
  en: "num_workers is left at its default, 0."
  ja: "num_workers を指定せず、既定値の 0 のままです。"
why:
  en: "With 0 this process reads the samples itself, between the steps of training: the GPU waits for each batch."
  ja: "0 では、このプロセスが学習の合間にサンプルを読みます。GPU はバッチができるまで毎回待つことになります。"
try:
  en: "Pass `num_workers=workers`."
  ja: "`num_workers=workers` と渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    return DataLoader(dataset, batch_size, shuffle=train, pin_memory=on_gpu)
