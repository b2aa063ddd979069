r"""
task: class_weights
check: test_rare_classes_weigh_more
title:
  en: "softmax of the counts"
  ja: "サンプル数の softmax になっています"
wrote:
  en: "`torch.softmax(-counts, 0)`."
  ja: "`torch.softmax(-counts, 0)` を使っています。"
why:
  en: >-
    softmax looks at differences, not at ratios: with counts of some hundreds one class gets all the weight and the
    others 0.
  ja: "softmax は比ではなく差を見ます。サンプル数が数百もあれば、1 つのクラスが重みをすべて取り、\
    ほかは 0 になります。"
try:
  en: "Divide: total / (classes * count)."
  ja: "割り算をします：total / (classes * count) です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
"""

import torch


def class_weights(counts):
    if len(counts) == 0 or min(counts) < 1:
        raise ValueError("every class needs at least one sample")
    return torch.softmax(-torch.tensor(counts, dtype=torch.float32), 0)
