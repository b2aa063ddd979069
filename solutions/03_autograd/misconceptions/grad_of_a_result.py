"""
task: mean_gradient
check: test_the_worked_example
title:
  en: "Only leaves have their .grad filled"
  ja: ".grad に勾配が入るのは葉テンソルだけです"
wrote:
  en: "The `.grad` of an intermediate result, such as f(x) or x + 2, which is None; torch even warns about it."
  ja: "f(x) や x + 2 のような途中の結果の `.grad` を読んでいます。これは None で、torch も警告を出します。"
why:
  en: "Intermediate results require grad too, but their gradients pass through and are dropped. `backward()` keeps
    gradients for leaves: the tensors that you made yourself with requires_grad=True."
  ja: "途中の結果も requires_grad は True ですが、勾配は通り過ぎるだけで捨てられます。`backward()`
    が勾配を残すのは葉テンソル、つまり自分で requires_grad=True として作ったテンソルだけです。"
try:
  en: "Read `x.grad`, where x is the tensor you made from the values."
  ja: "値から作ったテンソル x の `x.grad` を読んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_leaf.html
"""

import torch


def mean_gradient(f, values):
    if len(values) == 0:
        raise ValueError("no values")
    x = torch.tensor(values, dtype=torch.float32, requires_grad=True)
    result = f(x)
    y = result.mean()
    y.backward()
    return y.item(), result.grad
