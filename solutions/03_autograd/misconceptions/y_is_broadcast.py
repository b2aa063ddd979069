"""
task: backward_by_hand
check: test_y_of_another_shape
title:
  en: "A y of another shape is broadcast in silence"
  ja: "形状の違う y が黙ってブロードキャストされています"
wrote:
  en: "`pred - y` without a look at the shapes: (3, 1) minus (3,) is (3, 3), every prediction against every target."
  ja: "形状を確かめずに `pred - y` を計算しています。(3, 1) と (3,) の差は (3, 3)
    になり、すべての予測をすべての正解と比べてしまいます。"
why:
  en: "Nothing fails, the loss is a number, and training runs towards the mean of all targets. It is one of the most
    common silent mistakes."
  ja: "エラーは出ず、損失も計算され、学習は全正解の平均に向かって進みます。とてもよくある、気づきにくい間違いです。"
try:
  en: "`if y.shape != pred.shape: raise ValueError(…)`"
  ja: "`if y.shape != pred.shape: raise ValueError(…)` としてください。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def backward_by_hand(x, w, b, y):
    error = x @ w + b - y
    slope = 2 * error / error.numel()
    return (error**2).mean(), x.T @ slope, slope.sum(0)
