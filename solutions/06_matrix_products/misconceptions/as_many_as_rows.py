"""
task: diagonal
check: test_matrices_that_are_not_square
title:
  en: "As many elements as rows"
  ja: "行の数だけ取り出そうとしています"
wrote:
  en: "`x[..., i, i]` for i up to x.shape[-2]: IndexError for a tall matrix."
  ja: "x.shape[-2] までの i について `x[..., i, i]` を取っています。縦長の行列では IndexError になります。"
why:
  en: "The diagonal ends where the rows or the columns end, whichever comes first."
  ja: "対角線は、行と列のどちらかが終わったところで終わります。"
try:
  en: "`k = min(x.shape[-2:])`"
  ja: "`k = min(x.shape[-2:])` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diagonal.html
"""

import torch


def diagonal(x):
    if x.dim() < 2:
        raise ValueError("no matrix")
    i = torch.arange(x.shape[-2], device=x.device)
    return x[..., i, i]
