"""
task: pad_collate
check: test_different_widths
title:
  en: "A single column is repeated"
  ja: "1 列だけの系列が繰り返されています"
wrote:
  en: "pad_sequence, or `row[: len(sequence)] = sequence`, without comparing the shapes."
  ja: "形状を比べずに、pad_sequence や `row[: len(sequence)] = sequence` を使っています。"
why:
  en: "Both copy by broadcasting: a (2, 1) goes into a place of shape (2, 3) with its column repeated, and a wrong sample becomes data without a word."
  ja: "どちらもブロードキャストしてコピーします。(2, 1) は列が繰り返されて (2, 3) の場所に入り、誤ったサンプルが黙ってデータになります。"
try:
  en: "Compare `sequence.shape[1:]` of all sequences first."
  ja: "最初に、すべての系列の `sequence.shape[1:]` を比べましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""  # noqa: E501

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    padded = pad_sequence(sequences, batch_first=True, padding_value=padding)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
