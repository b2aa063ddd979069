"""
task: AugmentingCollate
check: test_images_are_augmented
title:
  en: "The labels are floats"
  ja: "ラベルが浮動小数点数になっています"
wrote:
  en: "`torch.tensor(labels, dtype=torch.float32)`, or torch.Tensor(labels)."
  ja: "`torch.tensor(labels, dtype=torch.float32)` や torch.Tensor(labels) と書いています。"
why:
  en: "Class labels are whole numbers: cross_entropy takes float targets for probabilities and complains, or computes something else."
  ja: "クラスのラベルは整数です。cross_entropy は浮動小数点数の正解を確率とみなすので、エラーになるか、別の計算になります。"
try:
  en: "default_collate and torch.tensor make int64 of ints."
  ja: "default_collate や torch.tensor は、int から int64 を作ります。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        self.augment = augment

    def __call__(self, samples):
        images, labels = default_collate(samples)
        return self.augment(images), labels.float()
