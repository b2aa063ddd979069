"""
task: multi_task_step
check: test_two_tasks_by_hand
title:
  en: "The update is missing"
  ja: "更新がありません"
wrote:
  en: "There is no optimizer.step()."
  ja: "optimizer.step() がありません。"
why:
  en: "backward() only fills .grad."
  ja: "backward() は .grad を埋めるだけです。"
try:
  en: "Call optimizer.step() after backward()."
  ja: "backward() の後で optimizer.step() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    optimizer.zero_grad()
    class_logits, regression = model(data.to(device))
    loss = criterion(class_logits, regression, class_target, regression_target)
    loss.backward()
    return loss.item()
