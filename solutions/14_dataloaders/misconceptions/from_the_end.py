r"""
task: subset_loader
check: test_an_index_outside
title:
  en: "Negative indices count from the end"
  ja: "負のインデックスが末尾から数えられます"
wrote:
  en: "`DataLoader(Subset(dataset, indices), batch_size)` alone."
  ja: "`DataLoader(Subset(dataset, indices), batch_size)` だけです。"
why:
  en: "Subset hands its indices to the data set, and a list in there takes -1 for its last item. An index of -1 is most often a mistake (\"not found\"), and gives wrong samples in silence."
  ja: "Subset はインデックスをそのままデータセットに渡し、中のリストは -1 を末尾の要素とみなします。-1 はたいてい「見つからない」などの間違いで、黙って別のサンプルが出てきます。"
try:
  en: "Compare each index with 0 and len(dataset)."
  ja: "各インデックスを 0 と len(dataset) に比べましょう。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.Subset
"""  # noqa: E501

from torch.utils.data import DataLoader, Subset


def subset_loader(dataset, indices, batch_size):
    return DataLoader(Subset(dataset, indices), batch_size)
