"""
task: epoch_mean
check: test_every_sample_counts_the_same
title:
  en: "Divided by the number of batches"
  ja: "バッチの数で割っています"
wrote:
  en: "`sum(l * n) / len(losses)`."
  ja: "`sum(l * n) / len(losses)` としています。"
why:
  en: "sum(l * n) is the loss summed over all samples. Divided by the batches it is the loss of a batch, not of a sample."
  ja: "sum(l * n) は全サンプルの損失の合計です。バッチの数で割ると、サンプルではなくバッチ 1 つあたりになります。"
try:
  en: "Divide by sum(sizes)."
  ja: "sum(sizes) で割りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""  # noqa: E501


def epoch_mean(losses, sizes):
    if len(losses) != len(sizes) or sum(sizes) == 0:
        raise ValueError("there must be one size for each loss, and a sample")
    return sum(loss * size for loss, size in zip(losses, sizes, strict=True)) / len(losses)
