"""
task: matrix_product
check: test_whole_numbers
title:
  en: "sum makes int64 of every whole number"
  ja: "sum は整数を int64 にします"
wrote:
  en: "`(a.unsqueeze(2) * b.unsqueeze(0)).sum(1)`, which is int64 whatever the inputs were."
  ja: "`(a.unsqueeze(2) * b.unsqueeze(0)).sum(1)` と書いたため、入力が何であっても int64 になります。"
why:
  en: "torch.sum adds integers up in int64, so that the sum does not overflow, and leaves the result there."
  ja: "torch.sum は、あふれないように整数を int64 で足し、結果も int64 のままにします。"
try:
  en: "Name the dtype: `.sum(1, dtype=a.dtype)`."
  ja: "`.sum(1, dtype=a.dtype)` とデータ型を指定しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.sum.html
"""


def matrix_product(a, b):
    if a.dim() != 2 or b.dim() != 2 or a.shape[1] != b.shape[0]:
        raise ValueError("not (m, n) and (n, p)")
    return (a.unsqueeze(2) * b.unsqueeze(0)).sum(1)
