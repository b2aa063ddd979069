"""
task: minimise_with
check: test_no_updates
title:
  en: "The first update happens before the loop"
  ja: "ループの前に 1 回更新しています"
wrote:
  en: "One round outside the loop, then steps - 1 rounds inside: right from 1 step on, but not for 0."
  ja: "ループの外で 1 周し、中で steps - 1 周しています。1 回以上なら正しくても、0 回のときに違います。"
why:
  en: "With 0 steps nothing may move."
  ja: "更新が 0 回なら、何も動いてはいけません。"
try:
  en: "Keep all updates in `for _ in range(steps):`."
  ja: "更新はすべて `for _ in range(steps):` の中に書きましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().requires_grad_()
    optimizer = make_optimizer([x])
    while True:
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        steps -= 1
        if steps < 1:
            return x.detach()
