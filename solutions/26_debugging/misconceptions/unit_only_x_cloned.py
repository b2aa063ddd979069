r"""
task: exp_unit
check: test_gradients_for_both
title:
  en: "x is safe, the result of exp is still overwritten"
  ja: "x は守られましたが、exp の結果はまだ上書きされています"
wrote:
  en: "x is cloned or left alone; `h -= 1` and `h.relu_()` are as they were, or stand under no_grad()."
  ja: "x は複製するか、そのまま使うようにしましたが、`h -= 1` と `h.relu_()` は元のままか、\
    no_grad() で囲んだだけです。"
why:
  en: "\"one of the variables needed for gradient computation has been modified by an inplace operation\": exp saved
    its result for backward, and h is that result. no_grad() stops the recording, not the overwriting."
  ja: "\"… has been modified by an inplace operation\" というエラーになります。
    exp は結果を backward のために取ってあり、h はその結果そのものだからです。
    no_grad() が止めるのは記録で、上書きではありません。"
try:
  en: "h = torch.exp(z) - 1 makes a new tensor, and the saved one stays whole."
  ja: "h = torch.exp(z) - 1 なら新しいテンソルができ、取ってある結果は壊れません。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#in-place-operations-with-autograd
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    x = x.clone()
    x *= 1
    z = x @ w
    h = torch.exp(z)
    h -= 1
    h.relu_()
    return h + z
