"""
task: to_numpy
check: test_views_that_are_only_marked
title:
  en: "Lazy views are refused"
  ja: "遅延されたビューを受け付けません"
wrote:
  en: "`x.detach().cpu().numpy().copy()`, without resolve_conj."
  ja: "resolve_conj なしで `x.detach().cpu().numpy().copy()` としています。"
why:
  en: "x.conj() is not computed: the tensor only carries a mark, and NumPy has no such mark, so .numpy() refuses. .imag of it is marked as negative in the same way."
  ja: "x.conj() はまだ計算されておらず、テンソルに印が付いているだけです。NumPy にはその印がないため、.numpy() は拒みます。その .imag にも、同じように符号反転の印が付きます。"
try:
  en: "Call .resolve_conj().resolve_neg() before .numpy(), or use numpy(force=True)."
  ja: ".numpy() の前に .resolve_conj().resolve_neg() を呼ぶか、numpy(force=True) を使いましょう。"
read: https://docs.pytorch.org/docs/stable/complex_numbers.html
"""  # noqa: E501

import torch


def to_numpy(x):
    x = x.detach().cpu()
    return (x.float() if x.dtype == torch.bfloat16 else x).numpy().copy()
