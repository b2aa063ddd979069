"""
task: AnySize
check: test_a_tiny_image_by_hand
title:
  en: "Probabilities instead of logits"
  ja: "ロジットではなく確率になっています"
wrote:
  en: "softmax at the end."
  ja: "最後に softmax があります。"
why:
  en: "CrossEntropyLoss expects logits and applies log-softmax itself."
  ja: "CrossEntropyLoss はロジットを受け取り、log-softmax を自分で計算します。"
try:
  en: "Return what the linear layer gives."
  ja: "線形層の出力をそのまま返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.mean(dim=(-2, -1))).softmax(dim=1)
