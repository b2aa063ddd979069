"""
task: make_loader
check: test_a_new_order_in_every_epoch
title:
  en: "Training is not shuffled"
  ja: "学習用をシャッフルしていません"
wrote:
  en: "`shuffle` is left at its default, False."
  ja: "`shuffle` を指定せず、既定値の False のままです。"
why:
  en: "Every epoch then has the same batches. Data that are sorted by class give batches of one class only, and the model swings from one to the next."
  ja: "どのエポックも同じバッチになります。データがクラス順に並んでいると、1 つのクラスだけのバッチが続き、学習が片寄って揺れます。"
try:
  en: "Pass `shuffle=train`."
  ja: "`shuffle=train` と渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    return DataLoader(dataset, batch_size, num_workers=workers, pin_memory=on_gpu)
