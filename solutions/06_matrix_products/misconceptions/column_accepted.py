"""
task: matvec
check: test_v_is_a_vector
title:
  en: "A column is not a vector"
  ja: "列はベクトルではありません"
wrote:
  en: "`a @ v` as it is: a v of shape (n, 1) gives (m, 1)."
  ja: "`a @ v` をそのまま使っています。形状 (n, 1) の v からは (m, 1) ができます。"
why:
  en: >-
    For torch.matmul a 2-D v is a matrix, and the result is a matrix too. Later, (m, 1) minus a target of shape (m,)
    is (m, m), without a word.
  ja: "torch.matmul にとって 2 次元の v は行列で、結果も行列になります。後で (m, 1) から形状 (m,) の正解を引くと、黙って (m, m) になります。"
try:
  en: "`torch.mv(a, v)`, which takes a 1-D v only."
  ja: "1 次元の v しか受け取らない `torch.mv(a, v)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mv.html
"""  # noqa: E501


def matvec(a, v):
    return a @ v
