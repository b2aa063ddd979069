"""
task: huber
check: test_near_and_far
title:
  en: "One branch for the whole tensor"
  ja: "テンソル全体で 1 つの式を選んでいます"
wrote:
  en: "`if e.mean() <= delta` with one formula for all elements."
  ja: "`if e.mean() <= delta` で、全要素に同じ式を使っています。"
why:
  en: "Every element has its own error. With one branch for all, a single outlier decides for the others."
  ja: "誤差は要素ごとに違います。まとめて選ぶと、外れ値 1 つがほかの要素の式まで決めてしまいます。"
try:
  en: "torch.where chooses for each element."
  ja: "torch.where なら要素ごとに選べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.where.html
"""


def huber(prediction, target, delta=1.0):
    if delta <= 0:
        raise ValueError("delta must be positive")
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    e = (prediction - target).abs()
    if e.mean() <= delta:
        return (0.5 * e * e).mean()
    return (delta * (e - 0.5 * delta)).mean()
