"""
task: make_loader
check: test_worker_processes
title:
  en: "The number of workers is written into the code"
  ja: "ワーカーの数を書き込んでいます"
wrote:
  en: "`num_workers=4`, whatever was asked for."
  ja: "指定に関係なく `num_workers=4` としています。"
why:
  en: "How many workers pay off depends on the machine and on what it costs to load a sample: a small data set in memory is read faster without any. So measure, and leave the choice to the caller."
  ja: "適したワーカー数は、マシンと、サンプルの読み込みにかかる時間で決まります。メモリにある小さなデータなら、ワーカーなしのほうが速いこともあります。計測して、呼び出し側が選べるようにします。"
try:
  en: "Pass `num_workers=workers`."
  ja: "`num_workers=workers` と渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    return DataLoader(dataset, batch_size, shuffle=train, num_workers=4, pin_memory=on_gpu)
