"""
tasks: [hidden_gradient, backward_by_hand]
idea:
  en: No autograd and no tensor algebra. NumPy and plain loops work out on the CPU what autograd would, and the result
    goes back to the device.
  ja: autograd もテンソルの行列積も使わず、CPU 上の NumPy と普通のループで同じ値を求め、結果を元のデバイスに戻します。
"""

import numpy as np
import torch


def hidden_gradient(x, w, b):
    if x.shape[1] != w.shape[0]:
        raise RuntimeError("x and w do not multiply")
    h = np.matmul(x.numpy(force=True), w.numpy(force=True)) + b.numpy(force=True)
    return torch.from_numpy(np.maximum(h, 0) * 2 / h.size).to(x)


def backward_by_hand(x, w, b, y):
    (rows, inputs), outputs = x.shape, w.shape[1]
    if tuple(y.shape) != (rows, outputs):
        raise ValueError("y must be (N, K)")
    loss = w.new_zeros(())
    dw, db = w.new_zeros(inputs, outputs), w.new_zeros(outputs)
    for n in range(rows):
        for k in range(outputs):
            error = (sum(x[n, d] * w[d, k] for d in range(inputs)) + b[k] - y[n, k]).item()
            loss += error * error
            db[k] += 2 * error
            for d in range(inputs):
                dw[d, k] += 2 * error * x[n, d].item()
    count = rows * outputs
    return loss / count, dw / count, db / count
