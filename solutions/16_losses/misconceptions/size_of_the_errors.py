"""
task: mse
check: test_the_mean_of_the_squares
title:
  en: "Absolute instead of squared errors"
  ja: "二乗ではなく絶対値になっています"
wrote:
  en: "`(prediction - target).abs()`."
  ja: "`(prediction - target).abs()` を平均しています。"
why:
  en: "That is the mean absolute error, nn.L1Loss: large errors pull no harder than small ones."
  ja: "それは平均絶対誤差 (nn.L1Loss) で、大きな誤差も小さな誤差も同じ強さで引っ張ります。"
try:
  en: "Square the difference: `(prediction - target) ** 2`."
  ja: "差を二乗します：`(prediction - target) ** 2`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = (prediction - target).abs()
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
