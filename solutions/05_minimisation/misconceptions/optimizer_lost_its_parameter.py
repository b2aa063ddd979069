"""
task: minimise_steps
check: test_steps_by_hand
title:
  en: "The optimizer holds another tensor"
  ja: "オプティマイザが別のテンソルを持っています"
wrote:
  en: "A new tensor is made in each round (`x = x.detach().requires_grad_()`), but the optimizer was given the first one."
  ja: "周回のたびに新しいテンソルを作っています（`x = x.detach().requires_grad_()` など）が、オプティマイザに渡したのは最初のテンソルです。"
why:
  en: "An optimizer changes the very tensors that it was given. The gradient goes to a tensor that it has never seen."
  ja: "オプティマイザが変えるのは、渡されたテンソルそのものです。勾配は、オプティマイザの知らないテンソルに入っています。"
try:
  en: "Make x once, before the optimizer, and leave the name alone; step() changes it in place."
  ja: "x はオプティマイザより前に 1 回だけ作り、代入し直さないでください。step() がその場で変更します。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""  # noqa: E501

import torch


def minimise_steps(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    for _ in range(steps):
        x = x.detach().clone().requires_grad_()
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.item(), f(x).item()
