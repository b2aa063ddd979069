r"""
task: batched_product
check: test_a_matrix_for_each_entry
title:
  en: "The batch is summed away"
  ja: "バッチの次元まで足しています"
wrote:
  en: "`torch.einsum(\"bmn,bnp->mp\", a, b)`: the b is missing on the right."
  ja: "`torch.einsum(\"bmn,bnp->mp\", a, b)` と書き、右側の b を忘れています。"
why:
  en: "einsum sums over every letter that is not in the result. Without b, the products of all entries are added up."
  ja: "einsum は、結果に現れない文字についてはすべて足します。b がないと、バッチの全要素の積が足し合わされます。"
try:
  en: "`\"bmn,bnp->bmp\"`"
  ja: "`\"bmn,bnp->bmp\"` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.einsum.html
"""

import torch


def batched_product(a, b):
    if b.dim() == 2:
        return torch.einsum("bmn,np->mp", a, b)
    return torch.einsum("bmn,bnp->mp", a, b)
