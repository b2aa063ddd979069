"""
task: clip_norm_
check: test_refuses_a_negative_norm
title:
  en: "A negative limit is accepted"
  ja: "負の上限を受け入れています"
wrote:
  en: "max_norm goes to nn.utils.clip_grad_norm_ unchecked."
  ja: "max_norm を確かめずに nn.utils.clip_grad_norm_ へ渡しています。"
why:
  en: "PyTorch does not object: the factor is negative, the gradients turn round, and training climbs uphill."
  ja: "PyTorch は何も言いません。倍率が負になって勾配の符号が反転し、損失が大きくなる向きへ学習が進みます。"
try:
  en: "Raise ValueError for max_norm < 0 first."
  ja: "最初に max_norm < 0 を調べ、ValueError を送出してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
"""

from collections.abc import Iterable

from torch import Tensor, nn


def clip_norm_(params: Iterable[Tensor], max_norm: float) -> Tensor:
    return nn.utils.clip_grad_norm_(params, max_norm)
