"""
task: mean_gradient
check: test_the_worked_example
title:
  en: ".grad is read before backward()"
  ja: "backward() より前に .grad を読んでいます"
wrote:
  en: "`gradient = x.grad` comes before `y.backward()`, and so it is None."
  ja: "`gradient = x.grad` を `y.backward()` より前に実行したため、None になっています。"
why:
  en: "The forward pass computes no gradients. `.grad` is None until the first `backward()`, and a name bound to None
    stays bound to None."
  ja: "順伝播では勾配は計算されません。最初の `backward()` までは `.grad` は None で、そのとき代入した変数は None
    のままです。"
try:
  en: "First `y.backward()`, then `x.grad`."
  ja: "先に `y.backward()` を呼び、その後で `x.grad` を読んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.grad.html
"""

import torch


def mean_gradient(f, values):
    if len(values) == 0:
        raise ValueError("no values")
    x = torch.tensor(values, dtype=torch.float32, requires_grad=True)
    y = f(x).mean()
    gradient = x.grad
    y.backward()
    return y.item(), gradient
