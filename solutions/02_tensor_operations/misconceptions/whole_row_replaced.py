"""
task: with_last
check: test_the_last_of_a_matrix
title:
  en: "The whole last row is replaced"
  ja: "最後の行全体が置き換わっています"
wrote:
  en: "`y[-1] = value`: one index, which stands for the first dimension."
  ja: "`y[-1] = value` と書いています。インデックスが 1 つだけなので、最初の次元しか指定していません。"
why:
  en: "What is not indexed is taken whole, and the value is broadcast over it."
  ja: "指定しない次元は全体が選ばれ、値がそこにブロードキャストされます。"
try:
  en: "One -1 for each dimension: `y[(-1,) * y.dim()] = value`."
  ja: "次元の数だけ -1 を並べます。`y[(-1,) * y.dim()] = value` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clone.html
"""


def with_last(x, value):
    if x.numel() == 0 or x.dim() == 0:
        raise IndexError("there is no last element")
    y = x.clone()
    y[-1] = value
    return y
