"""
task: pad_collate
check: test_the_order_stays
title:
  en: "The batch is sorted by length"
  ja: "バッチを長さの順に並べ替えています"
wrote:
  en: "`samples = sorted(samples, key=…, reverse=True)` first."
  ja: "最初に `samples = sorted(samples, key=…, reverse=True)` としています。"
why:
  en: "Old versions of pack_padded_sequence wanted that; enforce_sorted=False does without. The rows no longer fit what the caller knows about the batch."
  ja: "昔の pack_padded_sequence では必要でしたが、今は enforce_sorted=False で足ります。並べ替えると、呼び出し側の知っているサンプルと行が対応しません。"
try:
  en: "Keep the order of the samples."
  ja: "サンプルの順序を保ちましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pack_padded_sequence.html
"""  # noqa: E501

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    samples = sorted(samples, key=lambda sample: len(sample[0]), reverse=True)
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = pad_sequence(sequences, batch_first=True, padding_value=padding)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
