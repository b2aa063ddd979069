"""
task: make_loader
check: test_every_sample_once_in_an_epoch
title:
  en: "The last batch is dropped"
  ja: "最後のバッチを捨てています"
wrote:
  en: "`drop_last=train`, or `drop_last=True`."
  ja: "`drop_last=train` や `drop_last=True` と書いています。"
why:
  en: "A last batch that is not full is left out. With fewer samples than batch_size nothing is left: the epoch has no batch at all."
  ja: "満杯にならない最後のバッチが捨てられます。サンプル数が batch_size より少なければ、バッチは 1 つも残りません。"
try:
  en: "Leave drop_last at False, its default."
  ja: "drop_last は既定値の False のままにしましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    return DataLoader(dataset, batch_size, shuffle=train, num_workers=workers, pin_memory=on_gpu, drop_last=train)
