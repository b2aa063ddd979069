"""
task: pad_collate
check: test_lengths_are_the_sequences_own
title:
  en: "Zeros in the data become padding"
  ja: "データの 0 まで padding に変わります"
wrote:
  en: "Filled up with 0 first, and then every 0 is replaced with the padding value."
  ja: "まず 0 で埋め、そのあとですべての 0 を padding の値に置き換えています。"
why:
  en: "A 0 that stood in a sequence is replaced as well: after padding nobody can tell which zeros were data."
  ja: "系列の中にあった 0 まで置き換わります。埋めたあとでは、どの 0 がデータだったかは分かりません。"
try:
  en: "Fill up with the right value at once: padding_value=padding."
  ja: "最初から正しい値で埋めましょう: padding_value=padding"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
"""

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = pad_sequence(sequences, batch_first=True, padding_value=0)
    padded = torch.where(padded == 0, torch.full_like(padded, padding), padded)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
