"""
task: SGD
check: test_a_training_loop
title:
  en: "The update is recorded"
  ja: "更新が計算グラフに記録されています"
wrote:
  en: "`p -= self.lr * p.grad` without `torch.no_grad()`: a leaf Variable that requires grad is being used in an in-place operation."
  ja: "`torch.no_grad()` を使わずに `p -= self.lr * p.grad` と書いています。「a leaf Variable that requires grad is being used in an in-place operation」というエラーになります。"
why:
  en: "Autograd wants to record every operation on a tensor that requires grad, and can't record that a leaf overwrites itself. The update is no part of the model: it should not be recorded at all."
  ja: "autograd は requires_grad=True のテンソルの演算をすべて記録しようとしますが、葉が自分を書き換えることは記録できません。更新はモデルの計算の一部ではないので、記録する必要がありません。"
try:
  en: "Put the loop under `with torch.no_grad():`."
  ja: "ループ全体を `with torch.no_grad():` の下に置いてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""  # noqa: E501


class SGD:
    def __init__(self, params, lr=1e-3):
        if lr < 0:
            raise ValueError("lr must not be negative")
        self.params = list(params)
        if not self.params:
            raise ValueError("no tensors")
        self.lr = lr

    def step(self):
        for p in self.params:
            if p.grad is not None:
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
