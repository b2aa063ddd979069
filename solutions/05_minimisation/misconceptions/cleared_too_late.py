"""
task: minimise_with
check: test_a_vector_by_hand
title:
  en: "The gradients are cleared before they are used"
  ja: "使う前に勾配を消しています"
wrote:
  en: "backward(), then zero_grad(), then step()."
  ja: "backward()、zero_grad()、step() の順に呼んでいます。"
why:
  en: "step() moves by what is in .grad. After zero_grad() that is nothing."
  ja: "step() は .grad にある勾配で動かします。zero_grad() の後では、そこに何もありません。"
try:
  en: "zero_grad() before backward(), or after step()."
  ja: "zero_grad() は backward() の前か、step() の後に呼びましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().requires_grad_()
    optimizer = make_optimizer([x])
    for _ in range(steps):
        f(x).backward()
        optimizer.zero_grad()
        optimizer.step()
    return x.detach()
