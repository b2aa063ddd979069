"""
task: cross_entropy
check: test_classes_that_do_not_exist
title:
  en: "ValueError instead of IndexError"
  ja: "IndexError ではなく ValueError です"
wrote:
  en: "`raise ValueError` for a class outside 0 … C − 1."
  ja: "0 〜 C − 1 の外のクラスに `raise ValueError` を使っています。"
why:
  en: "The contract names IndexError, as PyTorch raises it: a class is an index into the logits of a row."
  ja: "約束では、PyTorch と同じ IndexError です。クラス番号は、行のロジットのインデックスだからです。"
try:
  en: "raise IndexError, or leave it to F.cross_entropy."
  ja: "IndexError を送出するか、F.cross_entropy に任せます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    whole = target.dim() == 1 and not target.is_floating_point()
    if whole and ((target < 0) | (target >= logits.shape[1])).any():
        raise ValueError("no such class")
    return F.cross_entropy(logits, target, weight)
