r"""
task: pad_collate
check: test_a_batch_of_two
title:
  en: "Padded in front"
  ja: "前を埋めています"
wrote:
  en: "`padding_side=\"left\"`, or the value copied to the end of the row."
  ja: "`padding_side=\"left\"` としたり、値を行の終わりに書いたりしています。"
why:
  en: "Row i must begin with sequence i, since padded[i, :lengths[i]] is how it is read. (Some language models want it the other way round: always look.)"
  ja: "padded[i, :lengths[i]] と読むので、i 行目は i 番目の系列で始まる必要があります。（前を埋める言語モデルもあるので、いつも確かめましょう。）"
try:
  en: "Leave padding_side at \"right\"."
  ja: "padding_side は \"right\" のままにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
"""  # noqa: E501

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = pad_sequence(sequences, batch_first=True, padding_value=padding, padding_side="left")
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
