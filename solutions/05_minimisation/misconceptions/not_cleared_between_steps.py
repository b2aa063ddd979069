"""
task: minimise_with
check: test_a_vector_by_hand
title:
  en: "Gradients of earlier steps are added"
  ja: "前の更新の勾配が足されています"
wrote:
  en: "backward() and step() without zero_grad()."
  ja: "zero_grad() なしで backward() と step() を繰り返しています。"
why:
  en: "backward() adds to .grad. The first step is right, from the second on the slopes pile up."
  ja: "backward() は .grad に加算します。1 回目は正しくても、2 回目からは傾きがたまっていきます。"
try:
  en: "Call `optimizer.zero_grad()` in each round."
  ja: "毎回 `optimizer.zero_grad()` を呼びましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().requires_grad_()
    optimizer = make_optimizer([x])
    for _ in range(steps):
        f(x).backward()
        optimizer.step()
    return x.detach()
