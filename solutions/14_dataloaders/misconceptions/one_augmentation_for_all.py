"""
task: AugmentingCollate
check: test_two_objects_at_once
title:
  en: "All objects share one augmentation"
  ja: "すべてのオブジェクトが 1 つの拡張を共有しています"
wrote:
  en: "augment is kept in the class (or in a global variable), not in the object."
  ja: "augment をオブジェクトではなく、クラスやグローバル変数に保存しています。"
why:
  en: "The object that is made last decides for all: the one for training augments like the one for another data set."
  ja: "最後に作ったオブジェクトの拡張が、全体に効いてしまいます。"
try:
  en: "`self.augment = augment` in `__init__`."
  ja: "`__init__` で `self.augment = augment` としましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        AugmentingCollate.augment = staticmethod(augment)

    def __call__(self, samples):
        images, labels = default_collate(samples)
        return self.augment(images), labels
