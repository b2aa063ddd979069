"""
task: bootstrap_loss
check: test_three_numbers
title:
  en: "The loss is a new leaf"
  ja: "損失が新しい葉になっています"
wrote:
  en: "`torch.tensor(loss.item(), requires_grad=True)`: backward() succeeds, but no parameter gets a gradient."
  ja: "`torch.tensor(loss.item(), requires_grad=True)` と書いています。backward()
    は成功しますが、どのパラメータにも勾配が届きません。"
why:
  en: "item() gives a number, and a tensor made of a number has no past."
  ja: "item() で得られるのはただの数です。数から作ったテンソルには、たどる記録がありません。"
try:
  en: "Return the result of the computation itself."
  ja: "計算の結果そのものを返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch


def bootstrap_loss(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("the shapes differ")
    loss = ((prediction - target) ** 2).mean()
    return torch.tensor(loss.item(), dtype=loss.dtype, device=loss.device, requires_grad=True)
