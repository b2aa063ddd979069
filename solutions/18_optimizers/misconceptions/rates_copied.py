"""
task: SGD
check: test_another_rate
title:
  en: "The rate is fixed at construction"
  ja: "学習率が作ったときの値で固定されています"
wrote:
  en: "The constructor stores pairs of tensor and lr, and step() reads lr from these."
  ja: "コンストラクタでテンソルと lr の組を保存し、step() ではそこから lr を読んでいます。"
why:
  en: "`optimizer.lr = 0.01` then changes an attribute that nobody reads. Schedulers live from changing the rate between steps."
  ja: "これでは `optimizer.lr = 0.01` としても、誰も読まない属性が変わるだけです。スケジューラは、step() の間に学習率を変えることで働きます。"
try:
  en: "Keep `self.lr`, and read it in step()."
  ja: "`self.lr` に保存し、step() の中で読んでください。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
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
        self.pairs = [(p, lr) for p in self.params]

    def step(self):
        with torch.no_grad():
            for p, rate in self.pairs:
                if p.grad is not None:
                    p -= rate * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
