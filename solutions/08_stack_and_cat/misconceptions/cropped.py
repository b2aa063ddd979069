"""
task: make_batch
check: test_images_that_differ
title:
  en: "Different images are made to fit"
  ja: "大きさの違う画像を無理に合わせています"
wrote:
  en: "Every image is cropped to the smallest height and width."
  ja: "すべての画像を、いちばん小さい高さと幅に切り取っています。"
why:
  en: >-
    Sizes that differ mean a mistake upstream: a missing resize, or the wrong files. Whoever crops in silence trains
    on pictures with the edges cut off.
  ja: "大きさが違うのは、リサイズを忘れた、ファイルを間違えたなど、前の段階に問題があるしるしです。黙って切り取ると、端の欠けた画像で学習することになります。"
try:
  en: "Let torch.stack raise its error."
  ja: "torch.stack にエラーを出させましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def make_batch(images):
    if not images:
        raise ValueError("no images")
    height, width = min(i.shape[-2] for i in images), min(i.shape[-1] for i in images)
    return torch.stack([image[..., :height, :width] for image in images])
