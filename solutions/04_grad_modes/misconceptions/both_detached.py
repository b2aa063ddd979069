"""
task: bootstrap_loss
check: test_three_numbers
title:
  en: "The loss has no graph"
  ja: "損失に計算グラフがありません"
wrote:
  en: "Both tensors detached, the loss detached, or everything inside torch.no_grad()."
  ja: "両方を detach したか、損失を detach したか、全体を torch.no_grad() に入れています。"
why:
  en: "Nothing is left to go back through: backward() raises, and nothing is learned."
  ja: "たどるものが残っていないので、backward() はエラーになり、学習できません。"
try:
  en: "Detach the target only."
  ja: "detach するのは target だけにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

import torch


def bootstrap_loss(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("the shapes differ")
    with torch.no_grad():
        return ((prediction - target) ** 2).mean()
