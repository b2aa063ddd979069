"""
task: backward_by_hand
check: test_one_row
title:
  en: "The sign is turned round"
  ja: "符号が逆になっています"
wrote:
  en: "error = y - pred. The loss is the same, but both gradients point the wrong way."
  ja: "error = y - pred としています。損失は同じ値ですが、勾配はどちらも逆向きになります。"
why:
  en: "The square hides the sign; the derivative does not. A step against this gradient would climb."
  ja: "2 乗すると符号は消えますが、微分では消えません。この勾配の逆向きに進むと、損失は増えてしまいます。"
try:
  en: "error = pred - y"
  ja: "error = pred - y としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def backward_by_hand(x, w, b, y):
    pred = x @ w + b
    if pred.shape != y.shape:
        raise ValueError("y does not have the shape of pred")
    error = y - pred
    slope = 2 * error / error.numel()
    return (error**2).mean(), x.T @ slope, slope.sum(0)
