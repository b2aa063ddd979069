r"""
task: class_weights
check: test_equal_counts_give_one
title:
  en: "1 / count without the scale"
  ja: "1 / サンプル数 のままで、尺度がありません"
wrote:
  en: "`1 / count`."
  ja: "`1 / count` を重みにしています。"
why:
  en: >-
    The ratios are right. CrossEntropyLoss divides by the sum of the weights and hides the scale, but with
    reduction="sum", or in a mean of your own, a larger data set makes the loss smaller.
  ja: "比は合っています。CrossEntropyLoss は重みの和で割るので見えませんが、\
    reduction=\"sum\" や自分で平均をとる場合には、データが多いほど損失が小さくなってしまいます。"
try:
  en: "Multiply by total / classes, so that equal counts give 1."
  ja: "total / classes を掛け、同数なら 1 になるようにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch


def class_weights(counts):
    if len(counts) == 0 or min(counts) < 1:
        raise ValueError("every class needs at least one sample")
    return torch.tensor([1 / count for count in counts], dtype=torch.float32)
