"""
task: pad_collate
check: test_nothing_to_collate
title:
  en: "No samples give an empty batch"
  ja: "サンプルがないと空のバッチになります"
wrote:
  en: "`if not samples: return torch.empty(0), …`."
  ja: "`if not samples: return torch.empty(0), …` と書いています。"
why:
  en: "A batch of nothing has no width, no dtype of its own, and a mean loss of NaN. Better to hear of it where it arises."
  ja: "中身のないバッチには、幅もデータ型も決まらず、損失の平均は NaN になります。起きた場所で気づけるほうがよいでしょう。"
try:
  en: "Let it raise: ValueError, or pad_sequence's RuntimeError."
  ja: "エラーにしましょう。ValueError でも、pad_sequence の RuntimeError でもかまいません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.pad_sequence.html
"""  # noqa: E501

import torch
from torch.nn.utils.rnn import pad_sequence


def pad_collate(samples, padding=0):
    if not samples:
        nothing = torch.zeros(0, dtype=torch.int64)
        return torch.empty(0), nothing, nothing
    sequences = [sequence for sequence, _ in samples]
    if len({sequence.shape[1:] for sequence in sequences}) != 1:
        raise ValueError("there must be sequences of one width")
    padded = pad_sequence(sequences, batch_first=True, padding_value=padding)
    lengths = torch.tensor([len(sequence) for sequence in sequences])
    return padded, lengths, torch.tensor([label for _, label in samples])
