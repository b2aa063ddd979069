"""
task: stack_by_cat
check: test_every_dimension_of_matrices
title:
  en: "dim=ndim is valid"
  ja: "dim=ndim も有効です"
wrote:
  en: "dim is checked against the dimensions of the inputs: for (2, 3) tensors dim=2 raises IndexError."
  ja: "dim を入力の次元数と比べています。形状 (2, 3) のテンソルで dim=2 が IndexError になります。"
why:
  en: >-
    Some notes say so, but it is true of cat only. The result of stack has one dimension more, and the new one may
    be the last: (2, 3, 2).
  ja: "そう書いてある資料もありますが、それは cat の話です。stack の結果は次元が 1 つ多く、新しい次元は最後でもかまいません。形状は (2, 3, 2) になります。"
try:
  en: "Allow −(ndim + 1) to ndim, or leave the check to unsqueeze."
  ja: "−(ndim + 1) から ndim までを認めるか、確認を unsqueeze に任せましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def stack_by_cat(tensors, dim=0):
    ndim = tensors[0].dim() if tensors else 0
    if tensors and not -ndim <= dim < ndim:
        raise IndexError("dim is out of range")
    return torch.cat([tensor.unsqueeze(dim) for tensor in tensors], dim)
