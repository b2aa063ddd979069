"""
task: diagonal_matrices
check: test_a_batch_of_vectors
title:
  en: "torch.diag takes where it should make"
  ja: "torch.diag は、行列を作る代わりに対角要素を取り出します"
wrote:
  en: "`torch.diag(v)`: a matrix from a vector, but from a batch its diagonal."
  ja: "`torch.diag(v)` を使っています。ベクトルからは行列ができますが、バッチからは対角要素が取り出されます。"
why:
  en: "What torch.diag does depends on the number of dimensions: 1-D in, matrix out; 2-D in, diagonal out."
  ja: "torch.diag のすることは次元数で変わります。1 次元なら行列を作り、2 次元なら対角要素を取り出します。"
try:
  en: "`torch.diag_embed(v)` always makes matrices."
  ja: "いつも行列を作る `torch.diag_embed(v)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diag_embed.html
"""

import torch


def diagonal_matrices(v):
    if v.dim() == 0:
        raise ValueError("no vector")
    return torch.diag(v)
