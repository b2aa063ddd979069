"""
task: minimise_with
check: test_momentum_lasts
title:
  en: "Every step gets a new optimizer"
  ja: "更新のたびに新しいオプティマイザを作っています"
wrote:
  en: "`make_optimizer([x])` inside the loop."
  ja: "ループの中で `make_optimizer([x])` を呼んでいます。"
why:
  en: "Momentum and Adam's averages live in the optimizer. A new one has forgotten everything; only plain SGD doesn't mind."
  ja: "モーメンタムや Adam の平均値はオプティマイザの中にあります。新しく作ると忘れてしまいます。平気なのは単純な SGD だけです。"
try:
  en: "Make it once, before the loop."
  ja: "ループの前に 1 回だけ作りましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""  # noqa: E501


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().requires_grad_()
    for _ in range(steps):
        optimizer = make_optimizer([x])
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.detach()
