r"""
task: mse
check: test_gradient_of_each_reduction
title:
  en: "The graph is lost"
  ja: "計算グラフが失われています"
wrote:
  en: "`torch.tensor(squares.mean().item())`."
  ja: "`torch.tensor(squares.mean().item())` と書いています。"
why:
  en: >-
    .item() makes a plain number. A tensor made of it has the right value, but no way back to the prediction:
    nothing is trained.
  ja: ".item() はただの数を返します。そこから作ったテンソルは、値は正しくても prediction へ戻る道がなく、\
    何も学習されません。"
try:
  en: "Return what `mean()` gives; the caller prints with .item()."
  ja: "`mean()` の結果をそのまま返します。.item() は表示するときに呼び出し側で使います。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch


def mse(prediction, target, reduction="mean"):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(reduction)
    squares = (prediction - target) ** 2
    if reduction == "none":
        return squares.detach()
    result = squares.sum() if reduction == "sum" else squares.mean()
    return torch.tensor(result.item(), dtype=prediction.dtype, device=prediction.device)
