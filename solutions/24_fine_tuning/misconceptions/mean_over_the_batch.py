"""
task: AnySize
check: test_batches_of_any_size
title:
  en: "Images of one batch are mixed"
  ja: "バッチの中の画像が混ざっています"
wrote:
  en: "The mean is taken over the batch as well."
  ja: "バッチについても平均しています。"
why:
  en: "Then each image's logits depend on which others are in the batch."
  ja: "これでは、1 枚の画像のロジットが、同じバッチのほかの画像によって変わります。"
try:
  en: "`x.mean(dim=(2, 3))`"
  ja: "`x.mean(dim=(2, 3))` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mean.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.mean(dim=(0, 2, 3))).expand(len(x), -1)
