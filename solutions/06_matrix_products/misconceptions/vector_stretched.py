"""
task: matvec
check: test_as_many_as_columns
title:
  en: "A size of 1 is stretched"
  ja: "大きさ 1 が引き伸ばされています"
wrote:
  en: "`(a * v).sum(1)` with a look at the number of dimensions only: (2, 3) takes a v of shape (1,)."
  ja: "次元数だけを調べて `(a * v).sum(1)` としています。(2, 3) の行列が形状 (1,) の v を受け取ってしまいます。"
why:
  en: "Multiplying broadcasts: v's single element meets all columns, and a matrix of one column meets any v."
  ja: "掛け算はブロードキャストをします。1 要素の v はすべての列に広がり、1 列の行列はどんな v にも広がります。"
try:
  en: "Compare `a.shape[1]` with `v.shape[0]`, or use `torch.mv`, which does."
  ja: "`a.shape[1]` と `v.shape[0]` を比べるか、それを調べてくれる `torch.mv` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def matvec(a, v):
    if v.dim() != 1:
        raise ValueError("v must be 1-D")
    return (a * v).sum(1)
