"""
task: mse
check: test_the_mean_of_the_squares
title:
  en: "Summed over the last dimension first"
  ja: "先に最後の次元で和をとっています"
wrote:
  en: "`squares.sum(dim=-1).mean()`: a sum over the features, then the mean over what is left."
  ja: "`squares.sum(dim=-1).mean()` と、特徴について足してから平均しています。"
why:
  en: "That is the squared length of each row's error. MSE takes the mean over every single element."
  ja: "それは行ごとの誤差の長さの二乗です。MSE は、要素 1 つ 1 つについて平均します。"
try:
  en: "Leave out the inner sum: `squares.mean()`."
  ja: "内側の和をやめて `squares.mean()` とします。"
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
    if reduction == "sum":
        return squares.sum()
    return squares.sum(dim=-1).mean()
