"""
task: summed_gradient
check: test_the_old_gradient_stays
title:
  en: "w.grad is left changed"
  ja: "w.grad が変わったままになっています"
wrote:
  en: "w.grad cleared, filled by backward() and returned as it is. The caller's gradient is gone, and the result is
    the very tensor in w.grad."
  ja: "w.grad を消して backward() で埋め、それをそのまま返しています。呼び出し側の勾配は失われ、結果は w.grad
    のテンソルそのものです。"
why:
  en: "Somebody may be accumulating gradients in w. And whoever clears w.grad in place later clears your result with
    it."
  ja: "呼び出し側は w に勾配を蓄積している途中かもしれません。また、後で w.grad をその場で 0 にすると、返した結果まで
    0 になります。"
try:
  en: "Use `torch.autograd.grad`, or remember the old w.grad, hand out a clone and put the old one back."
  ja: "`torch.autograd.grad` を使うか、以前の w.grad を覚えておき、clone を返してから元に戻してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""

import torch


def summed_gradient(w, losses):
    w.grad = torch.zeros_like(w)
    for loss in losses:
        loss(w).backward()
    return w.grad
