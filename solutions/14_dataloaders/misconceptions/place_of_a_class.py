"""
task: sample_weights
check: test_any_labels
title:
  en: "Labels are used as indices of the classes"
  ja: "ラベルをクラスの番号として使っています"
wrote:
  en: "`counts[labels]` with the counts of torch.unique."
  ja: "torch.unique の counts に対して `counts[labels]` と書いています。"
why:
  en: "counts has one entry for each class that occurs, in sorted order. Label 7 may well stand at place 1."
  ja: "counts は、現れたクラスを小さい順に並べたものです。ラベル 7 の個数が 1 番目にあることもあります。"
try:
  en: "Index with `inverse`: it says at which place each sample's class stands."
  ja: "`inverse` で引きましょう。各サンプルのクラスが何番目かを表します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unique.html
"""

import torch


def sample_weights(labels):
    if labels.numel() == 0:
        raise ValueError("there must be a label")
    _, counts = torch.unique(labels, return_counts=True)
    return 1 / counts.double()[labels.long()]
