"""
task: RowDataset
check: test_features_and_label
title:
  en: "The features are float64"
  ja: "特徴量が float64 になっています"
wrote:
  en: "`np.array([float(field) for field in fields])` and `torch.from_numpy`."
  ja: "`np.array([float(field) for field in fields])` を `torch.from_numpy` で変換しています。"
why:
  en: >-
    NumPy's floats are float64, the weights of a model are float32: the first layer stops with "mat1 and mat2 must
    have the same dtype".
  ja: 'NumPy の小数は float64 ですが、モデルの重みは float32 です。最初の層が "mat1 and mat2 must have the same dtype" で止まります。'
try:
  en: "Say dtype=np.float32, or torch.tensor(values, dtype=torch.float32)."
  ja: "dtype=np.float32 を指定するか、torch.tensor(values, dtype=torch.float32) としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.from_numpy.html
"""  # noqa: E501

import numpy as np
import torch
from torch.utils.data import Dataset


class RowDataset(Dataset):
    def __init__(self, lines, header=True):
        rows = [line for line in lines if line.strip()]
        self.columns = len(rows[0].split(","))
        self.rows = rows[1:] if header else rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        fields = self.rows[index].split(",")
        if len(fields) != self.columns:
            raise ValueError(f"row {index} must have {self.columns} columns")
        *features, label = (float(field) for field in fields)
        if not label.is_integer():
            raise ValueError(f"the label of row {index} must be a whole number")
        return torch.from_numpy(np.array(features)), torch.tensor(int(label))
