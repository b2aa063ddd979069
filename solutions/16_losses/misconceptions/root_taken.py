r"""
task: mse
check: test_the_mean_of_the_squares
title:
  en: "The root of the mean"
  ja: "平均の平方根になっています"
wrote:
  en: "`squares.mean().sqrt()`: the root mean squared error."
  ja: "`squares.mean().sqrt()` と書き、二乗平均平方根誤差 (RMSE) を求めています。"
why:
  en: >-
    RMSE is handy for a report, since it has the unit of the data. MSE is without the root; at error 0 the root
    has no finite slope.
  ja: "RMSE はデータと同じ単位になるので、報告には便利です。MSE には平方根がありません。また、\
    誤差 0 での平方根の傾きは有限ではありません。"
try:
  en: "Return the mean itself."
  ja: "平均をそのまま返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = (prediction - target) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean().sqrt()
