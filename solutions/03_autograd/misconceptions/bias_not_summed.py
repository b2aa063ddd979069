"""
task: backward_by_hand
check: test_one_row
title:
  en: "The bias has one gradient per row"
  ja: "バイアスの勾配が行ごとに分かれたままです"
wrote:
  en: "dloss/dpred itself, shape (N, K), as dloss/db."
  ja: "形状 (N, K) の dloss/dpred を、そのまま dloss/db として返しています。"
why:
  en: "b was broadcast to every row. What was copied forwards is added up backwards: the gradient has b's own shape."
  ja: "b はブロードキャストされて、すべての行に足されています。
    順伝播でコピーされたものは逆伝播で足し合わされ、勾配の形状は b と同じになります。"
try:
  en: "`slope.sum(dim=0)`"
  ja: "`slope.sum(dim=0)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.sum.html
"""


def backward_by_hand(x, w, b, y):
    pred = x @ w + b
    if pred.shape != y.shape:
        raise ValueError("y does not have the shape of pred")
    error = pred - y
    slope = 2 * error / error.numel()
    return (error**2).mean(), x.T @ slope, slope
