"""
task: pad_collate
check: test_lengths_are_the_sequences_own
title:
  en: "The lengths are counted in the padded batch"
  ja: "埋めたあとのバッチで長さを数えています"
wrote:
  en: "`(padded != padding).sum(dim=1)`."
  ja: "`(padded != padding).sum(dim=1)` と書いています。"
why:
  en: "A sequence may hold the padding value itself, at its end or anywhere, and is then taken for shorter than it is."
  ja: "系列自身が埋める値と同じ値を含むことがあります。そのとき、実際より短く数えてしまいます。"
try:
  en: "Take the lengths from the sequences, before padding."
  ja: "長さは、埋める前の系列から求めましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
"""

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = pad_sequence(sequences, batch_first=True, padding_value=padding)
    there = (padded != padding).flatten(2).any(2) if padded.dim() > 2 else padded != padding
    lengths = there.sum(dim=1)
    return padded, lengths, torch.tensor([label for _, label in samples])
