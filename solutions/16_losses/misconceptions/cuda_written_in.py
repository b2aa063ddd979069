"""
task: mse
check: test_the_mean_of_the_squares
devices: [cpu, simulated]
title:
  en: "The device is written in"
  ja: "デバイスを決め打ちしています"
wrote:
  en: "`prediction.cuda()` and `target.cuda()`."
  ja: "`prediction.cuda()` と `target.cuda()` を呼んでいます。"
why:
  en: "That fails on every machine without CUDA, and moves what was on the CPU for good reasons."
  ja: "CUDA のないマシンでは必ず失敗します。CPU に置いてあったテンソルまで動かしてしまいます。"
try:
  en: "Leave the tensors where they are."
  ja: "テンソルは元のデバイスに置いたままにします。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = (prediction.cuda() - target.cuda()) ** 2
    if reduction == "none":
        return squares
    return squares.sum() if reduction == "sum" else squares.mean()
