"""
task: huber
check: test_huber_of_unequal_shapes
title:
  en: "Unequal shapes are broadcast"
  ja: "違う形状がブロードキャストされています"
wrote:
  en: "`prediction - target` without looking at the shapes."
  ja: "形状を確かめずに `prediction - target` を計算しています。"
why:
  en: "(3, 1) − (3,) is a 3 × 3 table. Huber hides it as well as MSE does."
  ja: "(3, 1) − (3,) は 3 × 3 の表になります。MSE と同じく、平均がそれを隠します。"
try:
  en: "Compare the shapes first and raise ValueError."
  ja: "先に形状を比べ、違えば ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    e = (prediction - target).abs()
    return torch.where(e <= delta, 0.5 * e * e, delta * (e - 0.5 * delta)).mean()
