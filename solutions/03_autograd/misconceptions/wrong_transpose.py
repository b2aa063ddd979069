"""
task: backward_by_hand
check: test_other_sizes
title:
  en: "dloss/dw is transposed"
  ja: "dloss/dw が転置されています"
wrote:
  en: "`slope.T @ x`, shape (K, D). Where D = K the shape fits and only the numbers are wrong."
  ja: "`slope.T @ x` と書いたため、形状が (K, D) になっています。D = K のときは形状が合うので、値だけが違います。"
why:
  en: "A gradient has the shape of what it belongs to: w is (D, K), so rows belong to the inputs x."
  ja: "勾配の形状は、もとの変数と同じです。w は (D, K) なので、行は入力 x の各次元に対応します。"
try:
  en: "`x.T @ slope`: (D, N) times (N, K) is (D, K)."
  ja: "`x.T @ slope` とすれば、(D, N) と (N, K) の積で (D, K) になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.matmul.html
"""


def backward_by_hand(x, w, b, y):
    pred = x @ w + b
    if pred.shape != y.shape:
        raise ValueError("y does not have the shape of pred")
    error = pred - y
    slope = 2 * error / error.numel()
    return (error**2).mean(), slope.T @ x, slope.sum(0)
