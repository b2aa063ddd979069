"""
task: SGD
check: test_in_place
title:
  en: "The tensor gets other memory"
  ja: "テンソルのメモリが入れ替わっています"
wrote:
  en: "`p.data = p.data - self.lr * p.grad`"
  ja: "`p.data = p.data - self.lr * p.grad` と書いています。"
why:
  en: "p then points to new memory. Whatever shares the old one (a view, a NumPy array, a tied weight) keeps the old values; and every step allocates a whole copy."
  ja: "p は新しいメモリを指すようになります。元のメモリを見ているもの（ビュー、NumPy 配列、共有された重み）は古い値のままです。しかも step() のたびに全体のコピーを作ります。"
try:
  en: "`p -= self.lr * p.grad` under `torch.no_grad()` writes into the memory that is there."
  ja: "`torch.no_grad()` の下で `p -= self.lr * p.grad` とすれば、今あるメモリに書き込みます。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
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
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p.data = p.data - self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
