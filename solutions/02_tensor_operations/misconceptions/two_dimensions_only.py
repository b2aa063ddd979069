"""
task: with_last
check: test_any_number_of_dimensions
title:
  en: "Only two dimensions are indexed"
  ja: "2 つの次元しか指定していません"
wrote:
  en: "`y[-1, -1] = value`, right for a matrix only."
  ja: "`y[-1, -1] = value` と書いています。正しいのは行列のときだけです。"
why:
  en: "A 1-D tensor has too few dimensions for it, and of a 3-D tensor a whole line is replaced."
  ja: "1 次元では次元が足りず、3 次元では 1 列分が丸ごと置き換わります。"
try:
  en: "`y[(-1,) * y.dim()] = value` has as many indices as there are dimensions."
  ja: "`y[(-1,) * y.dim()] = value` なら、インデックスの数が次元の数と同じになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dim.html
"""


def with_last(x, value):
    if x.numel() == 0 or x.dim() == 0:
        raise IndexError("there is no last element")
    y = x.clone()
    y[-1, -1] = value
    return y
