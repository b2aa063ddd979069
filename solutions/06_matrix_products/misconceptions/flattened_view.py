r"""
task: batched_product
check: test_one_matrix_of_all_sizes
title:
  en: "view needs contiguous memory"
  ja: "view には連続したメモリが必要です"
wrote:
  en: "`a.view(-1, n) @ b`, which raises where a is a transpose."
  ja: "`a.view(-1, n) @ b` と書いたため、a が転置されたものだとエラーになります。"
why:
  en: "view never copies; where the elements do not lie in order it raises \"view size is not compatible …\"."
  ja: "view はコピーをしません。要素がその順に並んでいなければ、「view size is not compatible …」というエラーになります。"
try:
  en: "`a.reshape(-1, n)`, or `torch.matmul(a, b)`, which needs neither."
  ja: "`a.reshape(-1, n)` とするか、どちらも要らない `torch.matmul(a, b)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
"""  # noqa: E501

import torch


def batched_product(a, b):
    if b.dim() == 3:
        return torch.bmm(a, b)
    batch, m, n = a.shape
    return (a.view(-1, n) @ b).view(batch, m, b.shape[1])
