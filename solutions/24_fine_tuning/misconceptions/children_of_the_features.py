"""
task: AnySize
check: test_images_that_are_too_small
title:
  en: "The children of features instead of features"
  ja: "features ではなく、その子モジュールを並べています"
wrote:
  en: "`nn.Sequential(*features.children())`"
  ja: "`nn.Sequential(*features.children())` としています。"
why:
  en: "The children one after the other are not what features does: its own forward is left out, with all that it computes, checks and raises."
  ja: "子モジュールを順に並べても、features と同じ計算にはなりません。features 自身の forward が行う計算や検査、エラーが抜け落ちます。"
try:
  en: "`self.features = features`"
  ja: "`self.features = features` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.children
"""  # noqa: E501

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = nn.Sequential(*features.children())
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.mean(dim=(-2, -1)))
