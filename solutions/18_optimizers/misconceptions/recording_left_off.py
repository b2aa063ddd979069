"""
task: SGD
check: rules
title:
  en: "Recording stays switched off"
  ja: "勾配の記録が止まったままです"
wrote:
  en: "`torch.set_grad_enabled(False)` in step(), and nothing that puts it back."
  ja: "step() の中で `torch.set_grad_enabled(False)` を呼び、元に戻していません。"
why:
  en: "It holds for everything that comes after. The next forward pass has no graph, and backward() fails, far away from here."
  ja: "この設定はその後のすべてに効きます。次の順伝播では計算グラフができず、離れたところで backward() が失敗します。"
try:
  en: "`with torch.no_grad():` puts back what was, also after an error."
  ja: "`with torch.no_grad():` なら、エラーが出ても元の状態に戻ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""  # noqa: E501

import torch


class SGD:
    def __init__(self, params, lr=1e-3):
        if lr < 0:
            raise ValueError("lr must not be negative")
        self.params = list(params)
        if not self.params:
            raise ValueError("no tensors")
        self.lr = lr

    def step(self):
        torch.set_grad_enabled(False)
        for p in self.params:
            if p.grad is not None:
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
