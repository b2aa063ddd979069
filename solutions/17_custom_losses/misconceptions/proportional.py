"""
task: class_weights
check: test_rare_classes_weigh_more
title:
  en: "Frequent classes weigh more"
  ja: "多いクラスのほうが重くなっています"
wrote:
  en: "Weights in proportion to the counts."
  ja: "サンプル数に比例した重みにしています。"
why:
  en: >-
    "Weights according to the number of samples" means the inverse. In proportion, the large class counts even more
    than it already does by its number.
  ja: "「サンプル数に応じた重み」は、反比例という意味です。比例させると、ただでさえ多いクラスがさらに重くなります。"
try:
  en: "The count belongs under the fraction bar: total / (classes * count)."
  ja: "サンプル数は分母に置きます：total / (classes * count) です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch


def class_weights(counts):
    if len(counts) == 0 or min(counts) < 1:
        raise ValueError("every class needs at least one sample")
    return torch.tensor([len(counts) * count / sum(counts) for count in counts], dtype=torch.float32)
