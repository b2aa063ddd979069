r"""
task: epoch_mean
check: test_no_samples
title:
  en: "NaN for an empty epoch"
  ja: "空のエポックが NaN になっています"
wrote:
  en: "`float(\"nan\")` where there are no samples."
  ja: "サンプルがないときに `float(\"nan\")` を返しています。"
why:
  en: "A NaN travels on through averages and comparisons (every one of them False), and is found far from the empty loader that caused it."
  ja: "NaN は平均や比較（すべて False になります）を通り抜け、原因となった空の DataLoader から遠く離れたところで見つかります。"
try:
  en: "Raise ValueError where sum(sizes) is 0."
  ja: "sum(sizes) が 0 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""  # noqa: E501


def epoch_mean(losses, sizes):
    total = sum(loss * size for loss, size in zip(losses, sizes, strict=True))
    return total / sum(sizes) if sum(sizes) else float("nan")
