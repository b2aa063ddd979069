"""
task: AugmentingCollate
check: test_images_are_augmented
title:
  en: "The labels are augmented, too"
  ja: "ラベルまで拡張しています"
wrote:
  en: "`[self.augment(part) for part in default_collate(samples)]`."
  ja: "`[self.augment(part) for part in default_collate(samples)]` と書いています。"
why:
  en: "A label says what is in the picture: flipping or brightening must not touch it."
  ja: "ラベルは画像の内容を表すものです。反転しても明るくしても、変えてはいけません。"
try:
  en: "augment the images only."
  ja: "拡張するのは画像だけにしましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        self.augment = augment

    def __call__(self, samples):
        images, labels = default_collate(samples)
        return self.augment(images), self.augment(labels)
