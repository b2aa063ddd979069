"""
task: minimise_with
check: test_a_vector_by_hand
title:
  en: "The optimizer is given a bare tensor"
  ja: "オプティマイザにテンソルをそのまま渡しています"
wrote:
  en: "`make_optimizer(x)` instead of `make_optimizer([x])`."
  ja: "`make_optimizer([x])` ではなく `make_optimizer(x)` と書いています。"
why:
  en: "An optimizer takes an iterable of tensors. torch refuses a single tensor with a TypeError, since one can iterate over it by mistake."
  ja: "オプティマイザが受け取るのは、テンソルを並べたものです。テンソル 1 つをそのまま渡すと TypeError になります。"
try:
  en: "Put it into a list: `make_optimizer([x])`."
  ja: "リストに入れましょう。`make_optimizer([x])` です。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""  # noqa: E501


def minimise_with(f, start, make_optimizer, steps):
    x = start.detach().clone().requires_grad_()
    optimizer = make_optimizer(x)
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return x.detach()
