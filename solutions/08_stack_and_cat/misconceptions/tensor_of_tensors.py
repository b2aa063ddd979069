r"""
task: make_batch
check: test_a_new_first_dimension
title:
  en: "torch.tensor does not take tensors together"
  ja: "torch.tensor はテンソルをまとめられません"
wrote:
  en: "`torch.tensor(images)`: ValueError, \"only one element tensors can be converted to Python scalars\"."
  ja: "`torch.tensor(images)` と書いたため、「only one element tensors can be converted to Python scalars」という ValueError になります。"
why:
  en: "torch.tensor makes a tensor of *numbers* (in nested lists). Tensors are joined by stack and cat."
  ja: "torch.tensor は、（入れ子のリストの）*数*からテンソルを作ります。テンソルどうしをまとめるのは stack と cat です。"
try:
  en: "`torch.stack(images)`"
  ja: "`torch.stack(images)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def make_batch(images):
    return torch.tensor(images)
