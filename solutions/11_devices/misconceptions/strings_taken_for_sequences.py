"""
task: to_device
check: test_other_leaves
title:
  en: "Strings are taken for sequences"
  ja: "文字列をシーケンスとして扱っています"
wrote:
  en: "isinstance(batch, Sequence), or a try around iter(batch), is true for a string too."
  ja: "isinstance(batch, Sequence) や iter(batch) を試す方法は、文字列にも当てはまります。"
why:
  en: 'The items of "a" are "a" again: the function calls itself until Python gives up with RecursionError.'
  ja: '"a" の要素もまた "a" なので、RecursionError になるまで自分自身を呼び続けます。'
try:
  en: "Ask for `list`, `tuple` and `dict` by name."
  ja: "`list`、`tuple`、`dict` だけを調べます。"
read: https://docs.python.org/3/library/collections.abc.html#collections.abc.Sequence
"""

from collections.abc import Mapping, Sequence

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, Mapping):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, Sequence):
        items = [to_device(value, device) for value in batch]
        return type(batch)(*items) if hasattr(batch, "_fields") else type(batch)(items)
    return batch
