"""
task: AnySize
check: test_memory_layout_and_dtype
title:
  en: "Features that are not contiguous fail"
  ja: "連続でない特徴でエラーになります"
wrote:
  en: "`x.view(n, channels, -1).mean(2)`"
  ja: "`x.view(n, channels, -1).mean(2)` と書いています。"
why:
  en: "view needs h and w to lie one after the other in memory. Behind a transposition, for one, they do not."
  ja: "view を使うには、h と w がメモリ上で続いている必要があります。転置された画像などは、そうなっていません。"
try:
  en: "`x.mean(dim=(-2, -1))`, or flatten(2)."
  ja: "`x.mean(dim=(-2, -1))` か flatten(2) を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.view(x.shape[0], x.shape[1], -1).mean(2))
