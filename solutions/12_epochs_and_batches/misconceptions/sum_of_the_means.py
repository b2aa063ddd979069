"""
task: epoch_mean
check: test_every_sample_counts_the_same
title:
  en: "Means added up as if they were sums"
  ja: "平均を合計のように足しています"
wrote:
  en: "`sum(losses) / sum(sizes)`."
  ja: "`sum(losses) / sum(sizes)` としています。"
why:
  en: "This fits losses that were summed over the batch. A criterion's default is the mean, and the mean of 4 samples stands for 4 losses."
  ja: "バッチの中で合計した損失なら正しい式です。損失関数の既定は平均で、4 個の平均は損失 4 個ぶんを表します。"
try:
  en: "Multiply each mean by its size before adding."
  ja: "足す前に、それぞれの平均に大きさを掛けましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""  # noqa: E501


def epoch_mean(losses, sizes):
    if len(losses) != len(sizes) or sum(sizes) == 0:
        raise ValueError("there must be one size for each loss, and a sample")
    return sum(losses) / sum(sizes)
