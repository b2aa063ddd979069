"""
task: multi_task_step
check: test_two_tasks_by_hand
title:
  en: "The criterion gets its arguments in another order"
  ja: "criterion の引数の順番が違います"
wrote:
  en: "criterion(class_logits, class_target, regression, regression_target): output and target in pairs."
  ja: "criterion(class_logits, class_target, regression, regression_target) と、出力と正解を組にして渡しています。"
why:
  en: "MultiTaskLoss takes both outputs first and then both targets. Sometimes the shapes fit all the same, and
    no error comes."
  ja: "MultiTaskLoss は、先に 2 つの出力、次に 2 つの正解を受け取ります。形状がたまたま合うと、エラーも出ません。"
try:
  en: "criterion(class_logits, regression, class_target, regression_target)."
  ja: "criterion(class_logits, regression, class_target, regression_target) としてください。"
read: https://docs.pytorch.org/docs/stable/nn.html#loss-functions
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    optimizer.zero_grad()
    class_logits, regression = model(data.to(device))
    loss = criterion(class_logits, class_target, regression, regression_target)
    loss.backward()
    optimizer.step()
    return loss.item()
