"""
task: summed_gradient
check: test_the_old_gradient_stays
title:
  en: "The result is w.grad itself and is overwritten with it"
  ja: "結果が w.grad そのもので、一緒に上書きされています"
wrote:
  en: "`result = w.grad` and then the old values copied back into w.grad: result and w.grad are one tensor, so the
    result is gone."
  ja: "`result = w.grad` とした後で、w.grad に以前の値を書き戻しています。result と w.grad
    は同じテンソルなので、結果まで上書きされます。"
why:
  en: "A name is not a copy. `copy_` and `zero_` change the memory that both names share."
  ja: "名前を付けてもコピーにはなりません。`copy_` や `zero_` は、2 つの名前が指す同じメモリを書き換えます。"
try:
  en: "`result = w.grad.clone()` before anything is written back; better, never touch w.grad:
    `torch.autograd.grad(total, w)`."
  ja: "書き戻す前に `result = w.grad.clone()` としてください。`torch.autograd.grad(total, w)` なら、w.grad
    に触れずに済みます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.grad.html
"""

import torch


def summed_gradient(w, losses):
    if w.grad is None:
        return torch.autograd.grad(sum((loss(w) for loss in losses), 0 * w.sum()), w)[0]
    before = w.grad.clone()
    w.grad.zero_()
    for loss in losses:
        loss(w).backward()
    result = w.grad
    w.grad.copy_(before)
    return result
