"""
task: batched_product
check: test_batch_sizes
title:
  en: "matmul stretches a batch of one"
  ja: "matmul は大きさ 1 のバッチを引き伸ばします"
wrote:
  en: "`torch.matmul(a, b)` alone: a of shape (1, m, n) and b of shape (4, n, p) give (4, m, p)."
  ja: "`torch.matmul(a, b)` だけを使っています。形状 (1, m, n) の a と (4, n, p) の b から (4, m, p) ができます。"
why:
  en: >-
    matmul broadcasts all dimensions but the last two. That is how it takes a single matrix, and a batch of one as
    well.
  ja: "matmul は最後の 2 つ以外の次元をブロードキャストします。だから行列 1 つを受け取れるのですが、大きさ 1 のバッチも同じように通ってしまいます。"
try:
  en: "For a 3-D b, compare `a.shape[0]` with `b.shape[0]`."
  ja: "3 次元の b では、`a.shape[0]` と `b.shape[0]` を比べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.matmul.html
"""  # noqa: E501

import torch


def batched_product(a, b):
    return torch.matmul(a, b)
