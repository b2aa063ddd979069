"""
task: classification_loss
check: test_the_model_learns_from_it
title:
  en: "The scores are cut off from the model"
  ja: "スコアがモデルから切り離されています"
wrote:
  en: "`model(x).detach()`, or model(x) under no_grad()."
  ja: "`model(x).detach()` と書くか、no_grad() の中で model(x) を計算しています。"
why:
  en: "The value is right, but no gradient reaches the model."
  ja: "値は正しくても、勾配がモデルに伝わりません。"
try:
  en: "Leave the scores in the graph."
  ja: "スコアを計算グラフから切り離さないでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(model(x).detach().requires_grad_(), target.view(-1))
