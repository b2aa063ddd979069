"""
task: cross_entropy
check: test_targets_that_do_not_fit
title:
  en: "A row of probabilities is broadcast"
  ja: "確率の行がブロードキャストされています"
wrote:
  en: "`-(target * log_probability).sum(dim=1).mean()` without a look at target.shape."
  ja: "target.shape を確かめずに `-(target * log_probability).sum(dim=1).mean()` を計算しています。"
why:
  en: "(1, C) and (C,) stretch over the whole batch: every sample gets the same target."
  ja: "(1, C) や (C,) はバッチ全体に引き伸ばされ、すべてのサンプルの正解が同じになります。"
try:
  en: "Compare target.shape with logits.shape."
  ja: "target.shape と logits.shape を比べます。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch.nn.functional as F


def cross_entropy(logits, target, weight=None):
    if not target.is_floating_point():
        return F.cross_entropy(logits, target, weight)
    return -(target * logits.log_softmax(dim=1)).sum(dim=1).mean()
