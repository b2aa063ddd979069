"""
task: hidden_gradient
check: test_four_numbers
title:
  en: "The ReLU is missing: negative h have a gradient"
  ja: "ReLU が抜けており、負の h にも勾配があります"
wrote:
  en: "2·h / n, the gradient of mean(h²)."
  ja: "mean(h²) の勾配である 2·h / n になっています。"
why:
  en: "Where h is negative, relu(h) stays 0 however h moves, so nothing comes back: the gradient there is 0."
  ja: "h が負のところでは、h を動かしても relu(h) は 0 のままです。何も伝わらないので、勾配は 0 になります。"
try:
  en: "out = mean(relu(h) ** 2), and relu before the square."
  ja: "out = mean(relu(h) ** 2) です。2 乗する前に relu を適用してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
"""

import torch


def hidden_gradient(x, w, b):
    h = (x @ w + b).detach().requires_grad_()
    return torch.autograd.grad((h**2).mean(), h)[0]
