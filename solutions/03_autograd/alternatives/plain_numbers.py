"""
tasks: [hidden_gradient, backward_by_hand]
idea:
  en: No autograd and no tensor algebra. NumPy and plain loops work out what autograd would.
  ja: autograd もテンソルの行列積も使わず、NumPy と普通のループで同じ値を求めます。
"""

import numpy as np
import torch


def hidden_gradient(x, w, b):
    if x.shape[1] != w.shape[0]:
        raise RuntimeError("x and w do not multiply")
    h = np.matmul(x.detach().numpy(), w.detach().numpy()) + b.detach().numpy()
    return torch.from_numpy(np.maximum(h, 0) * 2 / h.size).to(x.dtype)


def backward_by_hand(x, w, b, y):
    (rows, inputs), outputs = x.shape, w.shape[1]
    if tuple(y.shape) != (rows, outputs):
        raise ValueError("y must be (N, K)")
    loss = torch.zeros((), dtype=w.dtype)
    dw, db = torch.zeros(inputs, outputs, dtype=w.dtype), torch.zeros(outputs, dtype=w.dtype)
    for n in range(rows):
        for k in range(outputs):
            error = (sum(x[n, d] * w[d, k] for d in range(inputs)) + b[k] - y[n, k]).item()
            loss += error * error
            db[k] += 2 * error
            for d in range(inputs):
                dw[d, k] += 2 * error * x[n, d].item()
    count = rows * outputs
    return loss / count, dw / count, db / count
