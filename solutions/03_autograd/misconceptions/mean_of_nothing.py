"""
task: mean_gradient
check: test_no_values
title:
  en: "The mean of no values is nan, not an error"
  ja: "空のテンソルの平均は nan で、エラーにはなりません"
wrote:
  en: "No look at the number of values: an empty list gives nan and an empty gradient."
  ja: "値の個数を調べていないため、空のリストでは nan と空の勾配が返ります。"
why:
  en: "torch computes 0 / 0 in silence. A nan wanders on through every later computation, far from where it arose."
  ja: "torch は何も言わずに 0 / 0 を計算します。nan はその後の計算に広がり、どこで生じたのか分からなくなります。"
try:
  en: "Raise ValueError first thing where `len(values) == 0`."
  ja: "`len(values) == 0` なら、最初に ValueError を送出してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mean.html
"""

import torch


def mean_gradient(f, values):
    x = torch.tensor(values, dtype=torch.float32, requires_grad=True)
    y = f(x).mean()
    y.backward()
    return y.item(), x.grad
