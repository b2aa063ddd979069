"""
task: minimise_steps
check: test_steps_by_hand
title:
  en: "x does not move: the optimizer sees no slope"
  ja: "x が動きません。傾きがオプティマイザに届いていません"
wrote:
  en: "Either a new tensor is made in each round (`x = x.detach().requires_grad_()`), but the optimizer was given the first
    one; or zero_grad() stands between backward() and step()."
  ja: "ループのたびに新しいテンソルを作った（`x = x.detach().requires_grad_()` など）のに、オプティマイザには最初のテンソルを渡しています。
    または、backward() と step() の間で zero_grad() を呼んでいます。"
why:
  en: "step() changes the very tensors that the optimizer was given, by their .grad. If the gradient lies in another tensor,
    or was cleared a moment ago, nothing happens."
  ja: "step() は、オプティマイザに渡したテンソルを、その .grad を使って変えます。勾配が別のテンソルに入っていたり、直前に消されていたりすると、何も起こりません。"
try:
  en: "Make x once, before the optimizer, and leave the name alone; step() changes it in place. In the loop: zero_grad,
    backward, step."
  ja: "x はオプティマイザより前に 1 回だけ作り、代入し直さないでください。step() がその場で変更します。
    ループの中は zero_grad、backward、step の順です。"
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
