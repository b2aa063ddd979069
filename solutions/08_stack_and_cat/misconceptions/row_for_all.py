"""
task: join_features
check: test_leading_sizes
title:
  en: "One row is stretched to all"
  ja: "1 行がすべての行に引き伸ばされています"
wrote:
  en: "Leading dimensions are expanded to the largest, or slices of a buffer are assigned to: (1, D) counts for N rows."
  ja: "前の次元をいちばん大きいものに合わせて expand しているか、用意したテンソルのスライスに代入しています。(1, D) が N 行ぶんになります。"
why:
  en: >-
    That one row would belong to every sample. Perhaps it is meant, more often it is a mistake; cat refuses it, so
    that you must say so.
  ja: "その 1 行が全サンプルのものになってしまいます。意図したものかもしれませんが、たいていは間違いです。cat は、はっきり書かないかぎり受け付けません。"
try:
  en: "`torch.cat(features, dim=-1)`, without expand."
  ja: "expand をせずに `torch.cat(features, dim=-1)` としましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""  # noqa: E501

import torch


def join_features(*features):
    if not features:
        raise ValueError("nothing")
    leading = torch.broadcast_shapes(*(part.shape[:-1] for part in features))
    return torch.cat([part.expand(*leading, part.shape[-1]) for part in features], dim=-1)
