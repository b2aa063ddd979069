"""
task: multi_task_step
check: test_both_tasks_step_by_step
title:
  en: "Gradients pile up from call to call"
  ja: "勾配が呼び出しのたびにたまっています"
wrote:
  en: "zero_grad() is missing."
  ja: "zero_grad() がありません。"
why:
  en: "backward() adds to .grad."
  ja: "backward() は .grad に足し込みます。"
try:
  en: "Call optimizer.zero_grad() before backward()."
  ja: "backward() の前に optimizer.zero_grad() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    class_logits, regression = model(data.to(device))
    loss = criterion(class_logits, regression, class_target, regression_target)
    loss.backward()
    optimizer.step()
    return loss.item()
