"""
task: sample_weights
check: test_one_weight_per_sample
title:
  en: "There is one weight per class"
  ja: "重みがクラスごとになっています"
wrote:
  en: "`return 1 / counts`."
  ja: "`return 1 / counts` と書いています。"
why:
  en: "WeightedRandomSampler draws indices of samples: with C weights it never draws a sample beyond the first C."
  ja: "WeightedRandomSampler が引くのはサンプルのインデックスです。重みが C 個なら、先頭の C 個のサンプルしか引きません。"
try:
  en: "Look up the weight of each sample's class: `weights[inverse]`."
  ja: "サンプルごとに、そのクラスの重みを引きます: `weights[inverse]`"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler
"""  # noqa: E501

import torch


def sample_weights(labels):
    if labels.numel() == 0:
        raise ValueError("there must be a label")
    _, counts = torch.unique(labels, return_counts=True)
    return 1 / counts.double()
