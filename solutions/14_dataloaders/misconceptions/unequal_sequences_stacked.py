"""
task: pad_collate
check: test_a_batch_of_two
title:
  en: "Unequal sequences are stacked"
  ja: "長さの違う系列をそのまま重ねています"
wrote:
  en: "`torch.stack(sequences)`."
  ja: "`torch.stack(sequences)` と書いています。"
why:
  en: "A tensor is a rectangle. Rows of different lengths don't make one, so torch.stack raises RuntimeError; default_collate does the same."
  ja: "テンソルは長方形でなければなりません。長さの違う行は並べられないので、torch.stack は RuntimeError を出します。default_collate も同じです。"
try:
  en: "Fill the rows up first: torch.nn.utils.rnn.pad_sequence."
  ja: "先に行の長さをそろえます。torch.nn.utils.rnn.pad_sequence を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = torch.stack(sequences)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
