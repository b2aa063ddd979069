"""
task: subset_loader
check: test_an_index_outside
title:
  en: "Indices outside are skipped"
  ja: "範囲外のインデックスを飛ばしています"
wrote:
  en: "`[index for index in indices if 0 <= index < len(dataset)]`."
  ja: "`[index for index in indices if 0 <= index < len(dataset)]` としています。"
why:
  en: "Samples that somebody asked for are missing then, and nobody hears of it."
  ja: "求められたサンプルが欠けても、誰も気づきません。"
try:
  en: "Raise IndexError."
  ja: "IndexError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import DataLoader, Subset


def subset_loader(dataset, indices, batch_size):
    inside = [index for index in indices if 0 <= index < len(dataset)]
    return DataLoader(Subset(dataset, inside), batch_size)
