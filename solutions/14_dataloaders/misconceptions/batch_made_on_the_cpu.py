"""
task: pad_collate
check: test_a_batch_of_two
devices: [simulated, cuda, mps]
title:
  en: "The batch is made on the CPU"
  ja: "バッチを CPU で作っています"
wrote:
  en: "`torch.full(shape, padding, dtype=…)` without a device."
  ja: "`torch.full(shape, padding, dtype=…)` と、デバイスを指定せずに書いています。"
why:
  en: "Data that live on an accelerator then come back to the CPU, silently: assigning into a slice copies between devices."
  ja: "アクセラレーターにあるデータが、黙って CPU に戻ってしまいます。スライスへの代入は、デバイスをまたいでコピーするからです。"
try:
  en: "`sequences[0].new_full(shape, padding)` takes over dtype and device."
  ja: "`sequences[0].new_full(shape, padding)` なら、データ型とデバイスを引き継ぎます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_full.html
"""  # noqa: E501

import torch


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    first, longest = sequences[0], max(map(len, sequences))
    padded = torch.full((len(sequences), longest, *first.shape[1:]), padding, dtype=first.dtype)
    for row, sequence in zip(padded, sequences, strict=True):
        row[: len(sequence)] = sequence
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
