"""
task: AugmentingCollate
check: test_augment_gets_the_batch_once
title:
  en: "augment is called for each sample"
  ja: "サンプルごとに augment を呼んでいます"
wrote:
  en: "`torch.stack([self.augment(image) for image, _ in samples])`."
  ja: "`torch.stack([self.augment(image) for image, _ in samples])` と書いています。"
why:
  en: "The point is to work on the whole batch at once: one call for 64 images, and augmentations that need several of them, such as mixup."
  ja: "バッチ全体をまとめて扱うのが目的です。64 枚でも呼び出しは 1 回で済み、mixup のように複数の画像が必要な拡張もできます。"
try:
  en: "Stack first, then augment once."
  ja: "先に重ね、それから 1 回だけ拡張しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        self.augment = augment

    def __call__(self, samples):
        images = torch.stack([self.augment(image) for image, _ in samples])
        return images, default_collate([label for _, label in samples])
