"""
task: pair_collate
check: test_images_with_texts
title:
  en: "The texts are a tuple"
  ja: "テキストがタプルになっています"
wrote:
  en: "`zip(*…)` or `tuple(…)`."
  ja: "`zip(*…)` や `tuple(…)` を使っています。"
why:
  en: "The contract names a list, which default_collate gives too: code that compares or extends it relies on that."
  ja: "契約ではリストです。default_collate もリストを返します。比べたり、つなげたりするコードは、それを当てにします。"
try:
  en: "Make a list."
  ja: "リストにしましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def pair_collate(samples):
    images = torch.stack([sample["image"] for sample in samples])
    return {"image": images, "text": tuple(sample["text"] for sample in samples)}
