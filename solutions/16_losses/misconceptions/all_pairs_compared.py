"""
task: mse
check: test_mse_of_unequal_shapes
title:
  en: "(N, 1) and (N,) are broadcast"
  ja: "(N, 1) と (N,) がブロードキャストされています"
wrote:
  en: "`prediction - target` without looking at the shapes."
  ja: "形状を確かめずに `prediction - target` を計算しています。"
why:
  en: "(4, 1) − (4,) has shape (4, 4): every prediction is compared with every target, and the mean hides it."
  ja: "(4, 1) − (4,) の形状は (4, 4) です。すべての予測がすべての正解と比べられ、平均がそれを隠します。"
try:
  en: "Compare `prediction.shape` with `target.shape` first."
  ja: "最初に `prediction.shape` と `target.shape` を比べます。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""


def mse(prediction, target, reduction="mean"):
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = (prediction - target) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
