"""
task: multi_task_step
check: test_old_gradients_of_both_tasks
title:
  en: "Clean gradients are taken for granted"
  ja: "初めから勾配がきれいだと決めてかかっています"
wrote:
  en: "zero_grad() comes after step() only."
  ja: "zero_grad() は step() の後だけです。"
why:
  en: "Gradients from before the first call take part in the first update."
  ja: "最初に呼ばれる前から残っていた勾配が、最初の更新に混ざります。"
try:
  en: "Clear before backward()."
  ja: "backward() の前に消してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    class_logits, regression = model(data.to(device))
    loss = criterion(class_logits, regression, class_target, regression_target)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()
