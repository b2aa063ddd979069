r"""
task: mse
check: test_the_mean_of_the_squares
title:
  en: "A factor ½ too many"
  ja: "½ が余分に掛かっています"
wrote:
  en: "`0.5 * (prediction - target) ** 2`."
  ja: "`0.5 * (prediction - target) ** 2` と書いています。"
why:
  en: "Textbooks often write ½ so that the derivative looks nicer. PyTorch's MSELoss has no ½; the Huber loss has."
  ja: "教科書では、微分がきれいになるように ½ を付けることがよくあります。\
    PyTorch の MSELoss に ½ はありません（Huber にはあります）。"
try:
  en: "Leave out the factor."
  ja: "係数を外します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = 0.5 * (prediction - target) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
