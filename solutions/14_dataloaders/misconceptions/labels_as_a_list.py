"""
task: pad_collate
check: test_a_batch_of_two
title:
  en: "The labels are no tensor"
  ja: "ラベルがテンソルになっていません"
wrote:
  en: "`[label for _, label in samples]` is returned as it is."
  ja: "`[label for _, label in samples]` をそのまま返しています。"
why:
  en: "A loss such as cross_entropy wants its targets as an int64 tensor of shape (B,)."
  ja: "cross_entropy などの損失は、正解を形状 (B,) の int64 テンソルで受け取ります。"
try:
  en: "torch.tensor(labels) makes int64 of Python ints."
  ja: "torch.tensor(labels) は、Python の int から int64 を作ります。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = pad_sequence(sequences, batch_first=True, padding_value=padding)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, [label for _, label in samples]
