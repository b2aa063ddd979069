"""
task: epoch_mean
check: test_every_sample_counts_the_same
title:
  en: "The mean of the means"
  ja: "平均の平均になっています"
wrote:
  en: "`sum(losses) / len(losses)`."
  ja: "`sum(losses) / len(losses)` としています。"
why:
  en: "The 2 samples of the short batch count as much as the 4 of the full one, so each of them counts twice as much."
  ja: "短いバッチの 2 個が、満ちたバッチの 4 個と同じ重みになります。1 個あたりでは 2 倍の重みです。"
try:
  en: "Weight each loss by its batch: sum(l * n) / sum(n)."
  ja: "バッチの大きさで重みを付け、sum(l * n) / sum(n) としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""


def epoch_mean(losses, sizes):
    if len(losses) != len(sizes) or sum(sizes) == 0:
        raise ValueError("there must be one size for each loss, and a sample")
    return sum(losses) / len(losses)
