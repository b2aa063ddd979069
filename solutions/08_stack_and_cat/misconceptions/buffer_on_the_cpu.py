"""
task: join_features
check: test_side_by_side
devices: [simulated, cuda, mps]
title:
  en: "The buffer is on the CPU"
  ja: "用意したテンソルが CPU にあります"
wrote:
  en: "`torch.empty(…, dtype=…)` without a device, filled slice by slice."
  ja: "デバイスを指定せずに `torch.empty(…, dtype=…)` を作り、スライスごとに代入しています。"
why:
  en: >-
    A new tensor is made on the default device. Assigning copies every slice over to it without a word, and the
    result is in the wrong place.
  ja: "新しいテンソルは既定のデバイスに作られます。代入すると黙ってそこへコピーされ、結果が別の場所にできてしまいます。"
try:
  en: "`features[0].new_empty(…)`, or `torch.cat(features, dim=-1)`."
  ja: "`features[0].new_empty(…)` か `torch.cat(features, dim=-1)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
"""

import torch


def join_features(*features):
    if len({part.shape[:-1] for part in features}) != 1:
        raise ValueError("leading sizes")
    joined = torch.empty(*features[0].shape[:-1], sum(part.shape[-1] for part in features), dtype=features[0].dtype)
    start = 0
    for part in features:
        joined[..., start : start + part.shape[-1]] = part
        start += part.shape[-1]
    return joined
