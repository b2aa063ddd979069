"""
task: make_batch
check: test_pixels_keep_their_dtype
title:
  en: "The buffer decides on the dtype"
  ja: "用意したテンソルがデータ型を決めています"
wrote:
  en: "`torch.empty(N, C, H, W)`, filled image by image: float32, whatever the images were."
  ja: "`torch.empty(N, C, H, W)` に画像を 1 枚ずつ代入しているため、元が何であっても float32 になります。"
why:
  en: "A new tensor has the default dtype (and the default device), and assigning converts in silence."
  ja: "新しいテンソルは既定のデータ型（と既定のデバイス）で作られ、代入すると黙って変換されます。"
try:
  en: "`torch.stack(images)`, or `images[0].new_empty(…)`."
  ja: "`torch.stack(images)` か `images[0].new_empty(…)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_empty.html
"""

import torch


def make_batch(images):
    if len({image.shape for image in images}) != 1:
        raise ValueError("one shape is needed")
    batch = torch.empty(len(images), *images[0].shape, device=images[0].device)
    for place, image in enumerate(images):
        batch[place] = image
    return batch
