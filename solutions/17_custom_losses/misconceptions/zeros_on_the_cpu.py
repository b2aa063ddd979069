r"""
task: confidence_penalty_bce
check: test_both_terms_are_where_the_inputs_are
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU"
  ja: "途中で作ったテンソルが CPU にあります"
wrote:
  en: >-
    A tensor made on the way without a device, such as the zeros in
    `torch.maximum(prediction - threshold, torch.zeros(prediction.shape))`.
  ja: "`torch.maximum(prediction - threshold, torch.zeros(prediction.shape))` の 0 のように、途中で作るテンソルに\
    デバイスを指定していません。"
why:
  en: >-
    torch.zeros, torch.ones and torch.tensor make their tensors on the CPU. With a prediction on a GPU, the next
    operation raises "Expected all tensors to be on the same device".
  ja: "torch.zeros、torch.ones、torch.tensor は、テンソルを CPU に作ります。prediction が GPU にあると、次の計算で\
    「Expected all tensors to be on the same device」というエラーになります。"
try:
  en: "relu(x) and x.clamp(min=0) need no zeros; torch.zeros_like(prediction) has the device of prediction."
  ja: "relu(x) や x.clamp(min=0) なら 0 のテンソルは要りません。torch.zeros_like(prediction) なら、\
    prediction と同じデバイスに作られます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""

import torch
import torch.nn.functional as F


def confidence_penalty_bce(prediction, target, beta=0.3, threshold=0.7):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    zeros = torch.zeros(prediction.shape, dtype=prediction.dtype)
    penalty = torch.maximum(prediction - threshold, zeros).square().mean()
    return F.binary_cross_entropy(prediction, target) + beta * penalty
