"""
task: make_loader
check: rules
title:
  en: "The global stream is seeded"
  ja: "グローバルな乱数列にシードを設定しています"
wrote:
  en: "`torch.manual_seed(0)` in the function, for an order that can be repeated."
  ja: "順序を再現するために、関数の中で `torch.manual_seed(0)` を呼んでいます。"
why:
  en: "That seeds everything else as well: weights, dropout and all other loaders start from the same numbers again, whenever a loader is made."
  ja: "ほかのすべてにも影響します。DataLoader を作るたびに、重みもドロップアウトもほかの DataLoader も、同じ乱数からやり直しになります。"
try:
  en: "Where an order must be repeatable, give the loader a generator of its own: `generator=torch.Generator().manual_seed(0)`."
  ja: "順序を再現したいときは、専用の生成器を渡します: `generator=torch.Generator().manual_seed(0)`"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    torch.manual_seed(0)
    return DataLoader(dataset, batch_size, shuffle=train, num_workers=workers, pin_memory=on_gpu)
