"""
task: make_batch
check: test_no_images
title:
  en: "An empty tensor for no images"
  ja: "画像がないときに空のテンソルを返しています"
wrote:
  en: "`torch.stack(images) if images else torch.empty(0)`."
  ja: "`torch.stack(images) if images else torch.empty(0)` としています。"
why:
  en: "Its shape is (0,): no channels, no height, no width. The error comes later, in the first layer, where nobody knows any more that images were missing."
  ja: "形状は (0,) で、チャンネルも高さも幅もありません。後で最初の層がエラーになりますが、画像がなかったことが原因だとは、もう分かりません。"
try:
  en: "Leave the case out: torch.stack refuses an empty list by itself."
  ja: "場合分けは不要です。空のリストなら torch.stack がエラーになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def make_batch(images):
    return torch.stack(tuple(images)) if len(images) else torch.empty(0)
