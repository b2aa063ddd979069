"""
task: AugmentingCollate
check: test_augment_gets_the_batch_once
title:
  en: "The first result is used again"
  ja: "最初の結果を使い回しています"
wrote:
  en: "The augmented batch is kept, and handed out again for the next batch of the same shape."
  ja: "拡張したバッチを取っておき、同じ形状の次のバッチにも渡しています。"
why:
  en: "Another batch has other images, and a random augmentation must be drawn anew each time."
  ja: "次のバッチには別の画像が入っています。ランダムな拡張も、毎回新しく引かなければなりません。"
try:
  en: "Call augment for each batch."
  ja: "バッチごとに augment を呼びましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        self.augment, self.kept = augment, {}

    def __call__(self, samples):
        images, labels = default_collate(samples)
        if images.shape not in self.kept:
            self.kept[images.shape] = self.augment(images)
        return self.kept[images.shape], labels
