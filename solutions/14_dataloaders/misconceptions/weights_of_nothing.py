"""
task: sample_weights
check: test_no_labels
title:
  en: "No labels give no weights"
  ja: "ラベルがなくてもエラーになりません"
wrote:
  en: "The empty tensor is not looked for."
  ja: "空のテンソルを調べていません。"
why:
  en: "torch.unique and the division work for an empty tensor, too. Only the sampler complains later, far from the cause."
  ja: "torch.unique も割り算も、空のテンソルで動いてしまいます。エラーが出るのはずっと後のサンプラーで、原因から離れた場所です。"
try:
  en: "`if labels.numel() == 0: raise ValueError(…)`."
  ja: "`if labels.numel() == 0: raise ValueError(…)` としましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler
"""  # noqa: E501

import torch


def sample_weights(labels):
    _, inverse, counts = torch.unique(labels, return_inverse=True, return_counts=True)
    return 1 / counts.double()[inverse]
