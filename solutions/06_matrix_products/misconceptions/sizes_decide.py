"""
task: batched_product
check: test_one_matrix_of_all_sizes
title:
  en: "The sizes tell, by accident"
  ja: "大きさで見分けるのは偶然に頼ることです"
wrote:
  en: "`len(b) == len(a)` as the sign of a batch: wrong where n happens to be B."
  ja: "`len(b) == len(a)` ならバッチだとみなしています。n がたまたま B と同じだと間違えます。"
why:
  en: "With B = 2, a shared matrix of shape (2, p) has length 2 as well. What differs is the number of dimensions."
  ja: "B = 2 のとき、形状 (2, p) の共通の行列も長さは 2 です。違うのは次元数です。"
try:
  en: "Ask `b.dim() == 3`, or let torch.matmul see to it."
  ja: "`b.dim() == 3` で見分けるか、torch.matmul に任せましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dim.html
"""

import torch


def batched_product(a, b):
    if len(b) == len(a):
        return torch.stack([one @ other for one, other in zip(a, b, strict=True)])
    return torch.stack([torch.mm(one, b) for one in a])
