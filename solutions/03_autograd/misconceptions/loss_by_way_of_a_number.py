"""
task: backward_by_hand
check: test_all_three_are_where_the_inputs_are
devices: [simulated, cuda, mps]
title:
  en: "The loss comes back from a Python number"
  ja: "損失を Python の数から作り直しています"
wrote:
  en: "`torch.tensor(loss.item(), dtype=x.dtype)`: the loss is on the CPU, the two gradients are not."
  ja: "`torch.tensor(loss.item(), dtype=x.dtype)` と書いたため、損失だけが CPU にあり、2 つの勾配と離れています。"
why:
  en: ".item() waits for the GPU and takes the value to the CPU; torch.tensor leaves it there. If the graph was to be
    dropped, detach() does it on the device."
  ja: ".item() は GPU を待って値を CPU に持ってきます。torch.tensor で包んでも CPU のままです。
    計算グラフを外すのが目的なら、detach() を使えば同じデバイスの上で済みます。"
try:
  en: "Return `error.square().mean()` itself, with `.detach()` where it may have a graph."
  ja: "`error.square().mean()` をそのまま返しましょう。計算グラフが付くかもしれない場合は `.detach()` を加えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch


def backward_by_hand(x, w, b, y):
    pred = x @ w + b
    if pred.shape != y.shape:
        raise ValueError("y has another shape")
    error = (pred - y).detach()
    slope = 2 * error / error.numel()
    loss = error.square().mean()
    return torch.tensor(loss.item(), dtype=x.dtype), x.detach().T @ slope, slope.sum(dim=0)
