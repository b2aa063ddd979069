"""
task: AnySize
check: test_features_as_they_are
title:
  en: "train() leaves features in evaluation mode"
  ja: "train() を呼んでも features が評価モードのままです"
wrote:
  en: "A `train` of your own, which puts features back into evaluation mode."
  ja: "`train` を自分で定義し、その中で features を評価モードに戻しています。"
why:
  en: "Which layers stay in evaluation mode depends on what is frozen, and that is the caller's choice: features that are trained need their BatchNorm and Dropout in training mode."
  ja: "どの層を評価モードにするかは、何を凍結するかで決まり、それを選ぶのは呼び出し側です。学習する features では、BatchNorm も Dropout も訓練モードでなければなりません。"
try:
  en: "Leave `train` as nn.Module has it; training_mode is for the rest."
  ja: "`train` は nn.Module のままにし、モードの調整は training_mode に任せます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""  # noqa: E501

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def train(self, mode=True):
        super().train(mode)
        self.features.eval()
        return self

    def forward(self, images):
        x = self.features(images)
        return self.head(x.mean(dim=(-2, -1)))
