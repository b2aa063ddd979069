"""
task: pad_collate
check: test_steps_of_several_values
title:
  en: "Steps of several values don't fit"
  ja: "1 ステップに値が複数ある系列が入りません"
wrote:
  en: "`new_full((B, Lmax), padding)`, without the dimensions after the length."
  ja: "長さより後ろの次元を考えず、`new_full((B, Lmax), padding)` としています。"
why:
  en: "A sequence of shape (L_i, D) needs a batch of shape (B, Lmax, D)."
  ja: "形状 (L_i, D) の系列には、形状 (B, Lmax, D) のバッチが必要です。"
try:
  en: "Add `sequences[0].shape[1:]` to the shape."
  ja: "形状に `sequences[0].shape[1:]` を加えましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
"""

import torch


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = sequences[0].new_full((len(sequences), max(map(len, sequences))), padding)
    for row, sequence in zip(padded, sequences, strict=True):
        row[: len(sequence)] = sequence
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
