"""
task: AnySize
check: test_features_as_they_are
title:
  en: "The constructor changes features"
  ja: "コンストラクタが features を変えています"
wrote:
  en: "`features.requires_grad_(False)` in `__init__`."
  ja: "`__init__` で `features.requires_grad_(False)` を呼んでいます。"
why:
  en: "What to freeze is the caller's choice, with freeze."
  ja: "何を凍結するかは、呼び出し側が freeze で決めます。"
try:
  en: "Just keep features."
  ja: "features は保存するだけにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features.requires_grad_(False)
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.mean(dim=(-2, -1)))
