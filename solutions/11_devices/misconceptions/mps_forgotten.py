"""
task: pick_device
check: test_default_order
title:
  en: "Apple's GPU is never considered"
  ja: "Apple の GPU が考慮されていません"
wrote:
  en: '`torch.device("cuda" if torch.cuda.is_available() else "cpu")`, the line of most tutorials.'
  ja: '多くの入門記事にある `torch.device("cuda" if torch.cuda.is_available() else "cpu")` をそのまま書いています。'
why:
  en: "On a Mac the model then runs on the CPU although there is a GPU, and the list that was given plays no part."
  ja: "Mac では GPU があるのに CPU で実行されます。また、渡されたリストがまったく使われていません。"
try:
  en: 'Go through the list; for "mps" ask `torch.backends.mps.is_available()`.'
  ja: 'リストを順に調べ、"mps" については `torch.backends.mps.is_available()` を使います。'
read: https://docs.pytorch.org/docs/stable/notes/mps.html
"""

import torch


def pick_device(preference=("cuda", "mps", "cpu")):
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")
