"""
task: pad_collate
check: test_the_padding_value
title:
  en: "The padding value is not used"
  ja: "padding の値を使っていません"
wrote:
  en: "`pad_sequence(sequences, batch_first=True)`: it fills up with 0."
  ja: "`pad_sequence(sequences, batch_first=True)` とし、0 で埋めています。"
why:
  en: "0 is often a token or a value like any other. A loss that skips -1 then counts the padding as data."
  ja: "0 は普通のトークンや値であることも多いものです。-1 を無視する損失では、埋めた部分までデータとして数えてしまいます。"
try:
  en: "Pass padding_value=padding."
  ja: "padding_value=padding を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
"""  # noqa: E501

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = pad_sequence(sequences, batch_first=True)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
