"""
task: triplet
check: test_triplet_of_unequal_shapes
title:
  en: "Rows are broadcast"
  ja: "行がブロードキャストされています"
wrote:
  en: "Differences without a look at the shapes."
  ja: "形状を確かめずに差をとっています。"
why:
  en: "(N, D) − (1, D) compares every anchor with one and the same row, without a word."
  ja: "(N, D) − (1, D) では、すべての anchor が黙って同じ 1 行と比べられます。"
try:
  en: "Compare all three shapes and raise ValueError."
  ja: "3 つの形状をすべて比べ、違えば ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch


def triplet(anchor, positive, negative, margin=1.0):
    if margin <= 0:
        raise ValueError("margin must be positive")
    near = torch.linalg.vector_norm(anchor - positive, dim=1)
    far = torch.linalg.vector_norm(anchor - negative, dim=1)
    return torch.relu(near - far + margin).mean()
