"""
task: diagonal_matrices
check: test_v_on_the_diagonal
title:
  en: "Every column is filled"
  ja: "すべての列が埋まっています"
wrote:
  en: "`v.unsqueeze(-1).expand(n, n)`: v in each column, and no zeros."
  ja: "`v.unsqueeze(-1).expand(n, n)` と書いたため、どの列にも v が並び、0 がありません。"
why:
  en: "expand shows the same elements again and again. It does not know of a diagonal."
  ja: "expand は同じ要素を繰り返し見せるだけで、対角線のことは知りません。"
try:
  en: "`torch.diag_embed(v)`"
  ja: "`torch.diag_embed(v)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expand.html
"""


def diagonal_matrices(v):
    if v.dim() == 0:
        raise ValueError("no vector")
    return v.unsqueeze(-1).expand(*v.shape, v.shape[-1]).clone()
