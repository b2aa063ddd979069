"""
task: hidden_gradient
check: test_four_numbers
title:
  en: "The new h is not the one that out was computed from"
  ja: "新しい h は out の計算に使われていません"
wrote:
  en: "A detached copy of h, while out is still computed from the old h: no path leads to the copy."
  ja: "h を detach したコピーを作りながら、out は元の h から計算しています。これではコピーへの経路がありません。"
why:
  en: "`detach()` makes a new tensor outside the graph. A gradient reaches it only if the later operations use it."
  ja: "`detach()` は、計算グラフの外に新しいテンソルを作ります。その後の演算で使わない限り、勾配は届きません。"
try:
  en: "Compute out from the very tensor whose gradient you want."
  ja: "勾配を求めたいテンソルそのものを使って、out を計算してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

import torch


def hidden_gradient(x, w, b):
    old = x.detach() @ w.detach() + b.detach()
    h = old.clone().requires_grad_()
    out = (torch.relu(old) ** 2).mean()
    out.backward()
    return h.grad
