"""
task: bootstrap_loss
check: test_the_graph_of_the_target
title:
  en: "requires_grad_(False) on the target"
  ja: "target に requires_grad_(False) を使っています"
wrote:
  en: "`target.requires_grad_(False)`: a RuntimeError for a result, and a lasting change for a leaf."
  ja: "`target.requires_grad_(False)` は、演算の結果ではエラーになり、葉ではその変更がずっと残ります。"
why:
  en: "The flag belongs to the caller's tensor; the caller may train it in another loss."
  ja: "フラグは呼び出し側のテンソルのものです。別の損失では、それを学習するかもしれません。"
try:
  en: "`target.detach()` is a second tensor; target stays as it is."
  ja: "`target.detach()` は別のテンソルで、target はそのままです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html
"""


def bootstrap_loss(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("the shapes differ")
    target.requires_grad_(False)
    return ((prediction - target) ** 2).mean()
