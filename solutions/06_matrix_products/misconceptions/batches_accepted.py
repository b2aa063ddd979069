"""
task: matrix_product
check: test_matrices_only
title:
  en: "`@` takes more than matrices"
  ja: "`@` は行列以外も受け取ります"
wrote:
  en: "`a @ b` (or torch.matmul) without a look at the number of dimensions."
  ja: "次元数を調べずに `a @ b`（または torch.matmul）と書いています。"
why:
  en: >-
    torch.matmul has a rule for every number of dimensions: with 1-D tensors it gives a dot product or a vector,
    with 3-D ones it broadcasts over a batch. A mistake in the shape passes through without a word.
  ja: "torch.matmul には次元数ごとの規則があります。1 次元なら内積やベクトルに、3 次元ならバッチの積になり、ブロードキャストもします。形状を間違えていても、何も言われません。"
try:
  en: "Use `torch.mm`, which is strictly 2-D, or test `a.dim() == b.dim() == 2` first."
  ja: "2 次元しか受け取らない `torch.mm` を使うか、先に `a.dim() == b.dim() == 2` を確かめましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.matmul.html
"""  # noqa: E501


def matrix_product(a, b):
    if a.is_floating_point():
        return a @ b
    if a.shape[-1] != b.shape[0]:
        raise ValueError("inner sizes differ")
    return (a.unsqueeze(-1) * b).sum(-2, dtype=a.dtype)
