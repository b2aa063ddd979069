r"""
task: mse
check: test_unknown_reductions
title:
  en: "An unknown reduction passes for the mean"
  ja: "知らない reduction を平均とみなしています"
wrote:
  en: "`else: return squares.mean()` as the last branch."
  ja: "最後の分岐が `else: return squares.mean()` になっています。"
why:
  en: "A misspelt \"sums\" then trains with another loss than was meant, without a word."
  ja: "\"sums\" のようなつづりの間違いがあると、意図と違う損失で黙って学習が進みます。"
try:
  en: "Name all three cases and end with `raise ValueError`."
  ja: "3 つの場合をすべて書き、最後に `raise ValueError` を置きます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    squares = (prediction - target) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
