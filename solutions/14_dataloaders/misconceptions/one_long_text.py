r"""
task: pair_collate
check: test_images_with_texts
title:
  en: "The texts are one string"
  ja: "テキストが 1 つの文字列になっています"
wrote:
  en: "`\" \".join(…)`."
  ja: "`\" \".join(…)` と書いています。"
why:
  en: "Afterwards nobody knows which image a word belongs to."
  ja: "つないだあとでは、どの画像の言葉か分からなくなります。"
try:
  en: "Keep one str for each sample, in a list."
  ja: "サンプルごとに 1 つの str を、リストに入れましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def pair_collate(samples):
    images = torch.stack([sample["image"] for sample in samples])
    return {"image": images, "text": " ".join(sample["text"] for sample in samples)}
