"""
task: multi_task_step
check: test_two_tasks_by_hand
title:
  en: "The model's two outputs are mixed up"
  ja: "モデルの 2 つの出力を取り違えています"
wrote:
  en: "`regression, class_logits = model(data)`."
  ja: "`regression, class_logits = model(data)` としています。"
why:
  en: "The model gives the logits first."
  ja: "モデルは先にロジットを返します。"
try:
  en: "class_logits, regression = model(data)."
  ja: "class_logits, regression = model(data) としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    optimizer.zero_grad()
    regression, class_logits = model(data.to(device))
    loss = criterion(class_logits, regression, class_target, regression_target)
    loss.backward()
    optimizer.step()
    return loss.item()
