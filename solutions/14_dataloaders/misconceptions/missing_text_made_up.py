r"""
task: pair_collate
check: test_a_missing_key
title:
  en: "A missing text becomes an empty one"
  ja: "ないテキストが空文字になります"
wrote:
  en: "`sample.get(\"text\", \"\")`."
  ja: "`sample.get(\"text\", \"\")` と書いています。"
why:
  en: "A misspelt key in the data set then trains a model on images without words, and nobody hears of it."
  ja: "データセットのキーを書き間違えても、言葉のない画像で学習が進んでしまい、誰も気づきません。"
try:
  en: "`sample[\"text\"]` raises the KeyError by itself."
  ja: "`sample[\"text\"]` なら、KeyError が出ます。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def pair_collate(samples):
    images = torch.stack([sample["image"] for sample in samples])
    return {"image": images, "text": [sample.get("text", "") for sample in samples]}
