"""
task: matrix_product
check: test_inner_sizes
title:
  en: "Broadcasting hides sizes that don't fit"
  ja: "ブロードキャストで大きさの不一致が隠れています"
wrote:
  en: "Multiplying and summing without a look at the inner sizes: (2, 1) times (3, 4) gives (2, 4)."
  ja: "内側の大きさを調べずに、掛けて足しています。(2, 1) と (3, 4) から (2, 4) ができてしまいます。"
why:
  en: "A size of 1 is stretched to any other size when tensors are multiplied. A matrix product has no such rule."
  ja: "要素ごとの掛け算では、大きさ 1 はどんな大きさにも引き伸ばされます。行列積にそのような規則はありません。"
try:
  en: "Compare `a.shape[1]` with `b.shape[0]` first."
  ja: "先に `a.shape[1]` と `b.shape[0]` を比べましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def matrix_product(a, b):
    if a.dim() != 2 or b.dim() != 2:
        raise ValueError("two matrices are needed")
    return (a.unsqueeze(2) * b.unsqueeze(0)).sum(1, dtype=a.dtype)
