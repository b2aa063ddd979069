"""
task: minimise_with
check: test_a_vector_by_hand
title:
  en: "make_optimizer is not used"
  ja: "make_optimizer を使っていません"
wrote:
  en: "An optimizer of one's own choice: `torch.optim.Adam([x], lr=0.1)`."
  ja: "自分で選んだオプティマイザ（`torch.optim.Adam([x], lr=0.1)`）を使っています。"
why:
  en: "The caller chooses the optimizer and its rate; that is what the argument is for."
  ja: "オプティマイザと学習率を選ぶのは呼び出し側です。この引数はそのためにあります。"
try:
  en: "`optimizer = make_optimizer([x])`."
  ja: "`optimizer = make_optimizer([x])` としましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""

import torch


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().requires_grad_()
    optimizer = torch.optim.Adam([x], lr=0.1)
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.detach()
