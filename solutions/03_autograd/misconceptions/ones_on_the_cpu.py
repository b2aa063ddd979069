r"""
task: backward_by_hand
check: test_all_three_are_where_the_inputs_are
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU"
  ja: "途中で作ったテンソルが CPU にあります"
wrote:
  en: "A tensor made on the way without a device, such as `torch.ones(len(x)) @ slope` for the sum over the rows."
  ja: "行についての和を求める `torch.ones(len(x)) @ slope` のように、途中で作るテンソルにデバイスを指定していません。"
why:
  en: "torch.ones, torch.zeros and torch.tensor make their tensors on the CPU. With inputs on a GPU, the next operation
    raises \"Expected all tensors to be on the same device\"."
  ja: "torch.ones、torch.zeros、torch.tensor は、テンソルを CPU に作ります。入力が GPU にあると、次の計算で\
    「Expected all tensors to be on the same device」というエラーになります。"
try:
  en: "`slope.sum(dim=0)` needs no second tensor. Where you need one, give `device=x.device`, or use `x.new_ones(…)`."
  ja: "`slope.sum(dim=0)` なら、ほかのテンソルは要りません。必要なときは、`device=x.device` を指定するか `x.new_ones(…)`
    を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_ones.html
"""

import torch


def backward_by_hand(x, w, b, y):
    pred = x @ w + b
    if pred.shape != y.shape:
        raise ValueError("y has another shape")
    error = pred - y
    slope = 2 * error / error.numel()
    ones = torch.ones(len(x), dtype=x.dtype)
    return error.square().mean(), x.T @ slope, ones @ slope
