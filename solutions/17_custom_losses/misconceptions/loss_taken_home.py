r"""
task: CustomLoss
check: test_the_loss_is_where_its_inputs_are
devices: [simulated, cuda, mps]
title:
  en: "The loss is taken to the CPU"
  ja: "損失を CPU に移しています"
wrote:
  en: "`return loss.cpu()`, so that the loss can be printed and collected."
  ja: "表示したりためたりしやすいように、`return loss.cpu()` と書いています。"
why:
  en: >-
    Python waits at every step until the GPU has finished, and adding another loss from the GPU may fail. For training,
    the value need not come home at all.
  ja: "呼び出すたびに、GPU の計算が終わるまで Python が待たされます。GPU にあるほかの損失と組み合わせるときに\
    エラーになることもあります。学習するだけなら、値を CPU に持ってくる必要はありません。"
try:
  en: "Return the loss as it is. Where it is logged, `.item()` makes a number of it."
  ja: "損失をそのまま返します。記録するところで `.item()` を呼べば、数になります。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#asynchronous-execution
"""

from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        if not 0 <= alpha <= 1:
            raise ValueError("alpha must lie in [0, 1]")
        self.alpha = alpha

    def forward(self, prediction, target):
        if prediction.shape != target.shape:
            raise ValueError("shapes differ")
        error = prediction - target
        loss = self.alpha * error.square().mean() + (1 - self.alpha) * error.abs().mean()
        return loss.cpu()
