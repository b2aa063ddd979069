"""
task: pad_collate
check: test_a_batch_of_two
title:
  en: "The lengths are those of the padded rows"
  ja: "埋めたあとの行の長さになっています"
wrote:
  en: "`torch.tensor([len(row) for row in padded])`."
  ja: "`torch.tensor([len(row) for row in padded])` と書いています。"
why:
  en: "After padding all rows are Lmax long, and nobody can tell any more where a sequence ends."
  ja: "埋めたあとは、どの行の長さも Lmax です。系列がどこで終わるかは、もう分かりません。"
try:
  en: "Take the lengths from the sequences."
  ja: "長さは系列から求めましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
"""

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = pad_sequence(sequences, batch_first=True, padding_value=padding)
    lengths = torch.tensor([len(sequence) for sequence in padded])
    return padded, lengths, torch.tensor([label for _, label in samples])
