"""
task: matvec
check: rules
title:
  en: "A vector has no transpose"
  ja: "ベクトルに転置はありません"
wrote:
  en: "`a @ v.T`, to make a column of v."
  ja: "v を列にするつもりで `a @ v.T` と書いています。"
why:
  en: >-
    A 1-D tensor has one dimension, nothing to swap: `.T` returns it as it is, and PyTorch warns that `.T` off 2-D
    will go. `a @ v` already takes v as it should be.
  ja: "1 次元テンソルには入れ替える次元がありません。`.T` はそのまま返すだけで、2 次元以外での `.T` は将来なくなると PyTorch が警告します。転置しなくても、`a @ v` は v を正しく扱います。"
try:
  en: "`torch.mv(a, v)`"
  ja: "`torch.mv(a, v)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/tensors.html#torch.Tensor.T
"""  # noqa: E501


def matvec(a, v):
    if v.dim() != 1:
        raise ValueError("v must be 1-D")
    return a @ v.T
