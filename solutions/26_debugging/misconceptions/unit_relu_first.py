"""
task: exp_unit
check: test_two_numbers
title:
  en: "relu comes before the subtraction"
  ja: "引き算より先に relu をかけています"
wrote:
  en: "relu(exp(z)) - 1 + z."
  ja: "relu(exp(z)) - 1 + z を計算しています。"
why:
  en: "exp(z) is never negative, so that relu does nothing: for z = -1 the result is about 1 too small, or less."
  ja: "exp(z) は負にならないので、この relu は何もしません。z が負のときの結果が違ってしまいます。"
try:
  en: "Subtract 1 first: relu(exp(z) - 1) + z."
  ja: "先に 1 を引き、relu(exp(z) - 1) + z としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    z = x @ w
    return torch.relu(torch.exp(z)) - 1 + z
