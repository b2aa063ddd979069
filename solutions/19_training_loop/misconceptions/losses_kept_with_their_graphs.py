"""
task: train_epoch
check: test_graphs_are_let_go
title:
  en: "Every batch's graph stays in memory"
  ja: "すべてのバッチの計算グラフがメモリに残っています"
wrote:
  en: "Loss tensors are collected in a list, or added up as they are."
  ja: "損失をテンソルのまま、リストに集めたり足したりしています。"
why:
  en: "Each loss holds its graph, and the list (or the sum) holds each loss. Memory grows from batch to batch."
  ja: "損失は計算グラフを抱え、リストや合計は損失を抱えています。バッチが進むほどメモリが増えます。"
try:
  en: "Collect or add loss.item(), or loss.detach()."
  ja: "loss.item() か loss.detach() を、集めたり足したりしてください。"
read: https://docs.pytorch.org/docs/stable/notes/faq.html
"""

import torch


def train_epoch(model, loader, criterion, optimizer, device="cpu"):
    model.train()
    losses, sizes = [], []
    for inputs, targets in loader:
        inputs, targets = inputs.to(device), targets.to(device)
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss)
        sizes.append(len(inputs))
    if not losses:
        raise ValueError("no samples")
    weights = torch.tensor(sizes, device=device)
    return ((torch.stack(losses) * weights).sum() / weights.sum()).item()
