"""
task: backward_by_hand
check: test_a_batch
title:
  en: "The bias gradient is averaged once more"
  ja: "バイアスの勾配をもう一度平均しています"
wrote:
  en: "`slope.mean(dim=0)`, although slope holds the division already: N times too small."
  ja: "slope はすでに要素数で割ってあるのに、`slope.mean(dim=0)` としたため、1/N 倍になっています。"
why:
  en: "The mean of the loss gives each element its 1/(N·K) once. After that rows are only summed."
  ja: "損失の平均によって、各要素にはすでに 1/(N·K) が掛かっています。その後は、行を足し合わせるだけです。"
try:
  en: "`slope.sum(dim=0)`"
  ja: "`slope.sum(dim=0)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.sum.html
"""


def backward_by_hand(x, w, b, y):
    pred = x @ w + b
    if pred.shape != y.shape:
        raise ValueError("y does not have the shape of pred")
    error = pred - y
    slope = 2 * error / error.numel()
    return (error**2).mean(), x.T @ slope, slope.mean(dim=0)
