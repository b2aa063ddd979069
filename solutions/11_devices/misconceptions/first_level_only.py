"""
task: to_device
check: test_a_device_without_values
title:
  en: "Only the first level is moved"
  ja: "最初の階層しか移動していません"
wrote:
  en: "The items of the batch are moved if they are tensors; containers inside it are left alone."
  ja: "バッチの要素がテンソルなら移動しますが、その中のコンテナはそのままです。"
why:
  en: "A DataLoader may give a dict of tuples of tensors; the inner ones stay on the CPU."
  ja: "DataLoader はテンソルのタプルの辞書などを返すことがあります。内側のテンソルは CPU に残ってしまいます。"
try:
  en: "Let the function call itself for each item."
  ja: "要素ごとに自分自身を呼び出します。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def to_device(batch, device):
    def move(value):
        return value.to(device) if isinstance(value, torch.Tensor) else value

    if isinstance(batch, dict):
        return {key: move(value) for key, value in batch.items()}
    if isinstance(batch, tuple) and hasattr(batch, "_fields"):
        return type(batch)(*map(move, batch))
    if isinstance(batch, (list, tuple)):
        return type(batch)(map(move, batch))
    return move(batch)
