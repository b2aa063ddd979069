"""
task: train_step
check: test_one_update
title:
  en: "The loss has no graph"
  ja: "損失に計算グラフがありません"
wrote:
  en: "The forward pass is inside torch.no_grad()."
  ja: "順伝播を torch.no_grad() の中で行っています。"
why:
  en: "Without a graph, backward() does not know how the loss depends on the weights: RuntimeError."
  ja: "計算グラフがないと、損失が重みにどう依存するのかが backward() にはわからず、RuntimeError になります。"
try:
  en: "no_grad() belongs to evaluations. In training, leave it out."
  ja: "no_grad() は評価のためのものです。学習では使いません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import torch


def train_step(model, inputs, targets, criterion, optimizer):
    optimizer.zero_grad()
    with torch.no_grad():
        loss = criterion(model(inputs), targets)
    loss.backward()
    optimizer.step()
    return loss.item()
