"""
task: minimise_with
check: test_a_vector_by_hand
title:
  en: "step() comes before backward()"
  ja: "backward() より先に step() を呼んでいます"
wrote:
  en: "In each round the optimizer steps first and the gradients are computed after."
  ja: "各周回で、先にオプティマイザで更新し、その後で勾配を計算しています。"
why:
  en: "In the first round there is no gradient yet, so nothing moves: one update is missing."
  ja: "最初の周回ではまだ勾配がないので、何も動きません。更新が 1 回足りなくなります。"
try:
  en: "zero_grad, backward, step, in this order."
  ja: "zero_grad、backward、step の順に呼びましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().requires_grad_()
    optimizer = make_optimizer([x])
    for _ in range(steps):
        optimizer.step()
        optimizer.zero_grad()
        f(x).backward()
    return x.detach()
