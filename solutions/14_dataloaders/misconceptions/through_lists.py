"""
task: pad_collate
check: test_gradients_of_padded
title:
  en: "The values go through Python lists"
  ja: "値が Python のリストを通っています"
wrote:
  en: "`torch.tensor([sequence.tolist() + [padding] * n …])`."
  ja: "`torch.tensor([sequence.tolist() + [padding] * n …])` と書いています。"
why:
  en: "A list of numbers knows nothing of the graph, so no gradient finds its way back; and each value makes the trip one by one."
  ja: "数のリストは計算グラフを知らないので、勾配は戻れません。しかも、値を 1 つずつ変換することになります。"
try:
  en: "Stay with tensors: pad_sequence, F.pad, or new_full and slices."
  ja: "テンソルのまま扱いましょう。pad_sequence、F.pad、new_full とスライスなどがあります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
"""  # noqa: E501

import torch


def pad_collate(samples, padding=0):
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    longest = max(map(len, sequences))
    step = torch.full(sequences[0].shape[1:], padding).tolist()
    rows = [sequence.tolist() + [step] * (longest - len(sequence)) for sequence in sequences]
    shape = len(sequences), longest, *sequences[0].shape[1:]
    padded = torch.tensor(rows, dtype=sequences[0].dtype, device=sequences[0].device).reshape(shape)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
