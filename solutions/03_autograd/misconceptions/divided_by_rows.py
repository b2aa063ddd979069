"""
task: backward_by_hand
check: test_one_row
title:
  en: "Divided by the rows only"
  ja: "行数だけで割っています"
wrote:
  en: "2·error / N: with K outputs the gradients are K times too large."
  ja: "2·error / N としたため、出力が K 個あると勾配が K 倍になります。"
why:
  en: "The mean runs over all N·K elements, as in nn.MSELoss, so each element has the weight 1/(N·K)."
  ja: "nn.MSELoss と同じく、平均は N·K 個の全要素について取ります。各要素の重みは 1/(N·K) です。"
try:
  en: "Divide by `error.numel()`."
  ja: "`error.numel()` で割ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def backward_by_hand(x, w, b, y):
    pred = x @ w + b
    if pred.shape != y.shape:
        raise ValueError("y does not have the shape of pred")
    error = pred - y
    slope = 2 * error / len(error)
    return (error**2).mean(), x.T @ slope, slope.sum(0)
