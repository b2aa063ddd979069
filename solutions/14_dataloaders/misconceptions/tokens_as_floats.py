"""
task: pad_collate
check: test_the_dtype_stays
title:
  en: "Tokens turn into floats"
  ja: "トークンが浮動小数点数になっています"
wrote:
  en: "`torch.full((B, Lmax, …), float(padding))`, filled with the sequences."
  ja: "`torch.full((B, Lmax, …), float(padding))` に系列を書き込んでいます。"
why:
  en: "A new tensor is float32 unless told otherwise. nn.Embedding then refuses the tokens, and large whole numbers are rounded."
  ja: "新しいテンソルは、指定しなければ float32 です。nn.Embedding はそのトークンを受け付けず、大きな整数は丸められます。"
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
    padded = torch.full((len(sequences), longest, *first.shape[1:]), float(padding), device=first.device)
    for row, sequence in zip(padded, sequences, strict=True):
        row[: len(sequence)] = sequence
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
