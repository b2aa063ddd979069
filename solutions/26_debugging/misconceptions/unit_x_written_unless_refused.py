"""
task: exp_unit
check: test_nothing_is_written_into_x
title:
  en: "x is still written into, where PyTorch allows it"
  ja: "PyTorch が許すときだけ、まだ x に書き込んでいます"
wrote:
  en: "`if not x.requires_grad: x *= 1`."
  ja: "`if not x.requires_grad: x *= 1` と書いています。"
why:
  en: "The error for leaves is gone, but the tensor is still the caller's. Where several rows share memory, PyTorch
    refuses the write."
  ja: "葉テンソルのエラーは消えましたが、x は呼び出し側のテンソルのままです。
    複数の行が同じメモリを共有していると、書き込みはエラーになります。"
try:
  en: "Remove the line: multiplying by 1 does nothing."
  ja: "その行を消してください。1 を掛けても何も変わりません。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#in-place-operations-with-autograd
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    if not x.requires_grad:
        x *= 1
    z = x @ w
    return torch.relu(torch.exp(z) - 1) + z
