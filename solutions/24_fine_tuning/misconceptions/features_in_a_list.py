"""
task: AnySize
check: test_its_parameters
title:
  en: "features do not belong to the model"
  ja: "features がモデルに属していません"
wrote:
  en: "features are kept in a Python list."
  ja: "features を Python のリストに入れて持っています。"
why:
  en: "Nobody looks inside a list: parameters(), state_dict(), to() and train() miss them."
  ja: "リストの中は誰も見ません。parameters()・state_dict()・to()・train() のどれからも漏れます。"
try:
  en: "`self.features = features`"
  ja: "`self.features = features` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.parts = [features]
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.parts[0](images)
        return self.head(x.mean(dim=(-2, -1)))
