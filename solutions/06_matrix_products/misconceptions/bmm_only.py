r"""
task: batched_product
check: test_one_matrix_for_all
title:
  en: "bmm wants a batch on both sides"
  ja: "bmm は両方にバッチを求めます"
wrote:
  en: "`torch.bmm(a, b)`: RuntimeError, \"batch2 must be a 3D tensor\"."
  ja: "`torch.bmm(a, b)` と書いたため、「batch2 must be a 3D tensor」という RuntimeError になります。"
why:
  en: >-
    bmm multiplies (B, m, n) with (B, n, p) and broadcasts nothing. A matrix shared by the whole batch has no batch
    dimension.
  ja: "bmm は (B, m, n) と (B, n, p) を掛けるもので、ブロードキャストをしません。バッチ全体に共通の行列には、バッチの次元がありません。"
try:
  en: "`torch.matmul(a, b)`, or `torch.bmm(a, b.expand(len(a), -1, -1))` for a 2-D b."
  ja: "`torch.matmul(a, b)` を使うか、2 次元の b なら `torch.bmm(a, b.expand(len(a), -1, -1))` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.bmm.html
"""  # noqa: E501

import torch


def batched_product(a, b):
    return torch.bmm(a, b)
