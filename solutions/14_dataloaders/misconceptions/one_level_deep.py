"""
task: move_batches
check: test_batches_of_any_structure
title:
  en: "Only one level is moved"
  ja: "1 段目しか移していません"
wrote:
  en: "A case for tuples, lists and dicts of tensors, but none inside them."
  ja: "テンソルのタプル・リスト・辞書は扱いますが、その中の入れ子は扱いません。"
why:
  en: "Batches may be nested, as default_collate makes them of nested samples: the inner tensors stay on the CPU."
  ja: "サンプルが入れ子なら、default_collate の作るバッチも入れ子です。内側のテンソルが CPU に残ります。"
try:
  en: "Let the function call itself for each item."
  ja: "要素ごとに、関数が自分自身を呼ぶようにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch


def move_batches(loader, device):
    def to(value):
        return value.to(device) if isinstance(value, torch.Tensor) else value

    for batch in loader:
        if isinstance(batch, dict):
            yield {key: to(value) for key, value in batch.items()}
        elif isinstance(batch, (list, tuple)):
            yield type(batch)(to(value) for value in batch)
        else:
            yield to(batch)
