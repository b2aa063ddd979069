"""
task: AugmentingCollate
check: test_images_are_augmented
title:
  en: "The result of augment is thrown away"
  ja: "augment の結果を捨てています"
wrote:
  en: "`self.augment(images)` on a line of its own."
  ja: "`self.augment(images)` とだけ書いています。"
why:
  en: "Most functions return a new tensor and leave the old one alone, so the batch comes back as it was."
  ja: "多くの関数は新しいテンソルを返し、元のテンソルは変えません。バッチは元のまま返ることになります。"
try:
  en: "Return what augment returns."
  ja: "augment の戻り値を返しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        self.augment = augment

    def __call__(self, samples):
        images, labels = default_collate(samples)
        self.augment(images)
        return images, labels
