"""
task: pair_collate
check: test_images_with_texts
title:
  en: "The texts are numbers"
  ja: "テキストが数値になっています"
wrote:
  en: "A tensor of character codes, made with ord()."
  ja: "ord() で文字コードのテンソルを作っています。"
why:
  en: "Turning text into numbers is a tokenizer's job, with its own vocabulary; here the texts are only gathered."
  ja: "テキストを数値にするのは、固有の語彙を持つトークナイザーの仕事です。ここでは集めるだけです。"
try:
  en: "Leave the str as they are, in a list."
  ja: "str のまま、リストに入れましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.nn.utils.rnn import pad_sequence


def pair_collate(samples):
    images = torch.stack([sample["image"] for sample in samples])
    codes = [torch.tensor([ord(letter) for letter in sample["text"]]) for sample in samples]
    return {"image": images, "text": pad_sequence(codes, batch_first=True)}
