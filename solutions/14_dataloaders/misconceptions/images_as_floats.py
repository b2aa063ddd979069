"""
task: pair_collate
check: test_images_of_any_dtype
title:
  en: "The images turn into float32"
  ja: "画像が float32 になります"
wrote:
  en: "`.float()` on the images."
  ja: "画像に `.float()` を使っています。"
why:
  en: "uint8 images take a quarter of the memory on their way to the device; converting them is better left to where they are used."
  ja: "uint8 の画像なら、デバイスへ運ぶメモリは 4 分の 1 で済みます。変換は、使う場所に任せましょう。"
try:
  en: "Only stack."
  ja: "重ねるだけにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def pair_collate(samples):
    images = torch.stack([sample["image"] for sample in samples]).float()
    return {"image": images, "text": [sample["text"] for sample in samples]}
