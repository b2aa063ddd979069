"""
task: bootstrap_loss
check: test_any_shape
title:
  en: "The target goes through Python numbers"
  ja: "target が Python の数を経由しています"
wrote:
  en: "`torch.tensor(target.tolist())`: no graph, but a new tensor in the default dtype and on the CPU."
  ja: "`torch.tensor(target.tolist())` としています。計算グラフはありませんが、既定のデータ型の CPU のテンソルになります。"
why:
  en: "A float64 target is rounded to float32 on the way, and one on an accelerator is moved to the CPU."
  ja: "float64 の target は float32 に丸められ、アクセラレータにある target は CPU に移ってしまいます。"
try:
  en: "`target.detach()` keeps values, dtype and device."
  ja: "`target.detach()` なら、値もデータ型もデバイスも変わりません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""  # noqa: E501

import torch


def bootstrap_loss(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("the shapes differ")
    return ((prediction - torch.tensor(target.tolist())) ** 2).mean()
