"""
task: mse
check: test_mse_divides_by_all_elements
title:
  en: "Divided by the number of rows"
  ja: "行数で割っています"
wrote:
  en: "`squares.sum() / len(prediction)` as the mean."
  ja: "平均として `squares.sum() / len(prediction)` を計算しています。"
why:
  en: >-
    The n of the formula counts elements. For shape (4, 3) this result is three times too large, and it grows
    with the number of columns.
  ja: "式の n は要素の数です。形状 (4, 3) では結果が 3 倍になり、列が増えるほど大きくなります。"
try:
  en: "`squares.mean()` divides by all elements."
  ja: "`squares.mean()` なら全要素の数で割ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = (prediction - target) ** 2
    if reduction == "none":
        return squares
    total = squares.sum()
    return total / (len(prediction) if prediction.dim() else 1) if reduction == "mean" else total
