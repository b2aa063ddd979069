"""
task: affine_layer
check: test_a_bias_for_each_output
title:
  en: "A bias of another shape is broadcast"
  ja: "形状の違う bias がブロードキャストされています"
wrote:
  en: "`torch.nn.functional.linear(x, weight, bias)`, or `x @ weight.T + bias`, without a look at the bias."
  ja: "bias の形状を調べずに `torch.nn.functional.linear(x, weight, bias)` か `x @ weight.T + bias` と書いています。"
why:
  en: >-
    Both let a bias of shape (1,) pass: all outputs then share one number. A layer that was made for another number
    of outputs goes unnoticed.
  ja: "どちらも形状 (1,) の bias を通します。そのときは、すべての出力に同じ値が足されます。bias の形状を間違えていても気づけません。"
try:
  en: "Compare `bias.shape` with `weight.shape[:1]` first."
  ja: "先に `bias.shape` と `weight.shape[:1]` を比べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.linear.html
"""  # noqa: E501

import torch


def affine_layer(x, weight, bias=None):
    return torch.nn.functional.linear(x, weight, bias)
