"""
task: make_loader
check: test_pin_memory_for_cuda_only
title:
  en: "Memory is always pinned"
  ja: "いつもピン留めしています"
wrote:
  en: "`pin_memory=True`, for every device."
  ja: "どのデバイスでも `pin_memory=True` としています。"
why:
  en: "Pinned memory speeds up copies to a CUDA GPU. Without one there is nothing to speed up: PyTorch warns, and on a machine with one the CPU's batches are copied for nothing."
  ja: "ピン留めメモリは CUDA の GPU へのコピーを速くするものです。GPU がなければ警告が出るだけで、あっても CPU で使うバッチでは余分なコピーになります。"
try:
  en: "Pin only if the device is CUDA's and `torch.cuda.is_available()`."
  ja: "device が CUDA で、`torch.cuda.is_available()` のときだけ有効にしましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    return DataLoader(dataset, batch_size, shuffle=train, num_workers=workers, pin_memory=True)
