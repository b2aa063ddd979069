"""
task: bootstrap_loss
check: test_three_numbers
title:
  en: "The prediction is detached"
  ja: "prediction のほうを detach しています"
wrote:
  en: "`prediction.detach()`: the gradient reaches the target only."
  ja: "`prediction.detach()` としたので、勾配は target だけに届きます。"
why:
  en: "detach makes a constant. It is the target that has to stand still."
  ja: "detach したものは定数になります。動かないようにするのは target のほうです。"
try:
  en: "`target.detach()`, and the prediction as it is."
  ja: "target のほうを `target.detach()` とし、prediction はそのまま使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""


def bootstrap_loss(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("the shapes differ")
    return ((prediction.detach() - target) ** 2).mean()
