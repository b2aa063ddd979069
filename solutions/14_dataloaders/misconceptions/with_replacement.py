"""
task: make_loader
check: test_every_sample_once_in_an_epoch
title:
  en: "Samples are drawn with replacement"
  ja: "復元抽出になっています"
wrote:
  en: "`RandomSampler(dataset, replacement=True)`."
  ja: "`RandomSampler(dataset, replacement=True)` と書いています。"
why:
  en: "Each draw is from the whole data set: in an epoch some samples come several times, and about a third of them not at all."
  ja: "毎回、データセット全体から引くことになります。1 エポックの間に、何度も出るサンプルがある一方、約 3 分の 1 は一度も出ません。"
try:
  en: "Leave replacement at False, or use shuffle=True."
  ja: "replacement は False のままにするか、shuffle=True を使いましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader, RandomSampler, SequentialSampler


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    sampler = RandomSampler(dataset, replacement=True) if train else SequentialSampler(dataset)
    return DataLoader(dataset, batch_size, sampler=sampler, num_workers=workers, pin_memory=on_gpu)
