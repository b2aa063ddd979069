"""
task: pair_collate
check: test_images_with_texts
title:
  en: "The images are joined, not stacked"
  ja: "画像を重ねずに、つないでいます"
wrote:
  en: "`torch.cat(images)`."
  ja: "`torch.cat(images)` と書いています。"
why:
  en: "torch.cat joins along the channels that are there: (B·C, H, W). torch.stack makes the new dimension B."
  ja: "torch.cat は今あるチャンネルの次元に沿ってつなぐので、(B·C, H, W) になります。新しい次元 B を作るのは torch.stack です。"
try:
  en: "Use torch.stack."
  ja: "torch.stack を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def pair_collate(samples):
    images = torch.cat([sample["image"] for sample in samples])
    return {"image": images, "text": [sample["text"] for sample in samples]}
