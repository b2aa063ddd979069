"""
task: make_loader
check: test_pin_memory_for_cuda_only
title:
  en: "Memory is never pinned"
  ja: "まったくピン留めしていません"
wrote:
  en: "pin_memory is left at its default, False."
  ja: "pin_memory を指定せず、既定値の False のままです。"
why:
  en: "For a CUDA GPU the loader can put batches into page-locked memory in advance, from which copies may run beside the computation (`non_blocking=True`)."
  ja: "CUDA の GPU を使うなら、バッチを前もってページロックされたメモリに置けます。そこからのコピーは、計算と並行して進められます (`non_blocking=True`)。"
try:
  en: "Pass `pin_memory=…` with the two conditions."
  ja: "2 つの条件を `pin_memory=…` に渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    return DataLoader(dataset, batch_size, shuffle=train, num_workers=workers)
