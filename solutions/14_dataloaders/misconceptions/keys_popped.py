r"""
task: pair_collate
check: test_the_samples_stay
title:
  en: "The samples lose their keys"
  ja: "サンプルからキーがなくなります"
wrote:
  en: "`sample.pop(\"text\")`."
  ja: "`sample.pop(\"text\")` と書いています。"
why:
  en: "The dicts belong to the data set. If it keeps them in memory, the second epoch finds them empty."
  ja: "辞書はデータセットのものです。データセットがそれをメモリに持っていれば、2 回目のエポックでは空になっています。"
try:
  en: "Read with sample[\"text\"]."
  ja: "sample[\"text\"] で読みましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def pair_collate(samples):
    images = torch.stack([sample["image"] for sample in samples])
    return {"image": images, "text": [sample.pop("text") for sample in samples]}
