"""
task: AugmentingCollate
check: test_in_place_augmentation
title:
  en: "augment writes into the data set"
  ja: "データセットに書き込んでいます"
wrote:
  en: "A view of the only image (`unsqueeze(0)`) is handed to augment."
  ja: "1 枚だけの画像のビュー (`unsqueeze(0)`) を augment に渡しています。"
why:
  en: "A view shares its memory with the sample. An augment that works in place changes the data set itself, a little more in every epoch."
  ja: "ビューはサンプルとメモリを共有します。その場で書き換える augment は、エポックのたびにデータセットそのものを変えていきます。"
try:
  en: "torch.stack and default_collate copy, also a single image."
  ja: "torch.stack や default_collate なら、1 枚でもコピーされます。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""  # noqa: E501

from torch.utils.data import default_collate


class AugmentingCollate:
    def __init__(self, augment):
        self.augment = augment

    def __call__(self, samples):
        images, labels = default_collate(samples)
        if len(samples) == 1:
            images = samples[0][0].unsqueeze(0)
        return self.augment(images), labels
