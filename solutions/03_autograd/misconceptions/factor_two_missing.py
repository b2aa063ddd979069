"""
task: backward_by_hand
check: test_one_row
title:
  en: "The factor 2 of the square is missing"
  ja: "2 乗の微分の係数 2 が抜けています"
wrote:
  en: "error / (N·K) as dloss/dpred: both gradients are half as large as they should be."
  ja: "dloss/dpred を error / (N·K) としたため、どちらの勾配も半分になっています。"
why:
  en: "The derivative of e² is 2e. (Books that drop the 2 put a 1/2 into the loss instead.)"
  ja: "e² の導関数は 2e です。（2 を省いている本では、代わりに損失に 1/2 が付いています。）"
try:
  en: "`2 * error / error.numel()`"
  ja: "`2 * error / error.numel()` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def backward_by_hand(x, w, b, y):
    pred = x @ w + b
    if pred.shape != y.shape:
        raise ValueError("y does not have the shape of pred")
    error = pred - y
    slope = error / error.numel()
    return (error**2).mean(), x.T @ slope, slope.sum(0)
