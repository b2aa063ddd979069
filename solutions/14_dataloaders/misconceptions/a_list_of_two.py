"""
task: AugmentingCollate
check: test_images_are_augmented
title:
  en: "The result is a list"
  ja: "結果がリストになっています"
wrote:
  en: "The list that default_collate gives, with its first item replaced."
  ja: "default_collate が返すリストの、最初の要素を置き換えて返しています。"
why:
  en: "default_collate makes a list of a list of pairs; the contract here names a tuple."
  ja: "default_collate は、組のリストからリストを作ります。ここでの契約はタプルです。"
try:
  en: "`return self.augment(images), labels`."
  ja: "`return self.augment(images), labels` としましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        self.augment = augment

    def __call__(self, samples):
        batch = default_collate(samples)
        batch[0] = self.augment(batch[0])
        return batch
