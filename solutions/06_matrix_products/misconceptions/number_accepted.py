"""
task: diagonal_matrices
check: test_a_number_is_no_vector
title:
  en: "A number becomes a matrix"
  ja: "ただの数から行列ができます"
wrote:
  en: "`torch.atleast_1d(v)` (or a special case) before `torch.diag_embed`: a 0-d v gives (1, 1)."
  ja: "`torch.diag_embed` の前に `torch.atleast_1d(v)` などを使ったため、0 次元の v から (1, 1) ができます。"
why:
  en: "A 0-d tensor has no last dimension to lay on a diagonal. torch.diag_embed says so with an IndexError."
  ja: "0 次元テンソルには、対角線に並べるべき最後の次元がありません。torch.diag_embed は IndexError でそれを知らせます。"
try:
  en: "Leave it to torch.diag_embed."
  ja: "torch.diag_embed に任せましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diag_embed.html
"""  # noqa: E501

import torch


def diagonal_matrices(v):
    return torch.diag_embed(torch.atleast_1d(v))
