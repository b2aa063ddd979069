"""
task: summed_gradient
check: test_the_old_gradient_stays
title:
  en: "The old gradient of w is part of the result"
  ja: "w に以前からあった勾配が結果に含まれています"
wrote:
  en: "`loss(w).backward()` for every loss, then `w.grad.clone()`: backward() adds to what was there."
  ja: "損失ごとに `loss(w).backward()` を呼び、`w.grad.clone()` を返しています。backward() は、もとの値に加算します。"
why:
  en: "A gradient stays in `.grad` until somebody clears it, in the next call too."
  ja: "勾配は、誰かが消すまで `.grad` に残ります。次の呼び出しのときにも残っています。"
try:
  en: "`torch.autograd.grad` returns the gradient and leaves `.grad` alone. With backward() you would have to put the
    old one aside first and back afterwards."
  ja: "`torch.autograd.grad` は勾配を返すだけで、`.grad` には触れません。backward()
    を使うなら、先に以前の勾配を退避し、最後に戻す必要があります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.grad.html
"""

import torch


def summed_gradient(w, losses):
    for loss in losses:
        loss(w).backward()
    return torch.zeros_like(w) if w.grad is None else w.grad.clone()
