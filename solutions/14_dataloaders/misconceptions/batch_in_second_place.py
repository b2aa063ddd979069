"""
task: pad_collate
check: test_a_batch_of_two
title:
  en: "The batch is the second dimension"
  ja: "バッチが 2 番目の次元になっています"
wrote:
  en: "`pad_sequence(sequences)` without batch_first=True."
  ja: "`pad_sequence(sequences)` と、batch_first=True なしで呼んでいます。"
why:
  en: "pad_sequence's default is (Lmax, B): the columns are the samples. What goes by rows, such as the labels, then meets the wrong ones."
  ja: "pad_sequence の既定では (Lmax, B) となり、列がサンプルになります。ラベルのように行がサンプルだと考える処理とは、対応がずれます。"
try:
  en: "Pass batch_first=True."
  ja: "batch_first=True を渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
"""  # noqa: E501

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = pad_sequence(sequences, padding_value=padding)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
