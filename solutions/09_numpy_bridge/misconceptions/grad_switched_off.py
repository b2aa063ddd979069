"""
task: to_numpy
check: test_tensors_that_require_grad
title:
  en: "requires_grad is switched off"
  ja: "requires_grad を切っています"
wrote:
  en: "`x.requires_grad = False` to get past the error of .numpy()."
  ja: ".numpy() のエラーを避けるため、`x.requires_grad = False` としています。"
why:
  en: "It is the caller's tensor: a parameter that was looked at once is never trained again. For results of operations the flag can't be changed at all, which is a RuntimeError."
  ja: "x は呼び出し側のテンソルです。一度のぞいただけのパラメータが、二度と学習されなくなります。演算の結果ではこのフラグは変更できず、RuntimeError になります。"
try:
  en: "x.detach() is another tensor without the record; x stays what it is."
  ja: "x.detach() は、記録を持たない別のテンソルです。x は元のままです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""  # noqa: E501

import torch


def to_numpy(x):
    x.requires_grad = False
    x = x.cpu().resolve_conj().resolve_neg()
    return (x.float() if x.dtype == torch.bfloat16 else x).numpy().copy()
