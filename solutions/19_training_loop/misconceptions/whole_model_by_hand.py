"""
task: train_step
check: test_only_what_the_optimizer_holds
title:
  en: "Parameters move that the optimizer does not hold"
  ja: "オプティマイザが持たないパラメータも動かしています"
wrote:
  en: "A loop over model.parameters() takes the place of optimizer.step()."
  ja: "optimizer.step() の代わりに、model.parameters() のループで更新しています。"
why:
  en: "Whoever built the optimizer decided what is trained. A part of the model may be meant to stay."
  ja: "何を学習するかは、オプティマイザを作った人が決めています。動かしたくない部分があるかもしれません。"
try:
  en: "Call optimizer.step()."
  ja: "optimizer.step() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.step.html
"""

import torch


def train_step(model, inputs, targets, criterion, optimizer):
    model.zero_grad()
    loss = criterion(model(inputs), targets)
    loss.backward()
    with torch.no_grad():
        for p in model.parameters():
            if p.grad is not None:
                p -= optimizer.param_groups[0]["lr"] * p.grad
    return loss.item()
