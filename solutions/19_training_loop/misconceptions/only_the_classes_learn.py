"""
task: multi_task_step
check: test_two_tasks_by_hand
title:
  en: "The numbers are not learned"
  ja: "数値のヘッドが学習されていません"
wrote:
  en: "The regression is detached before the loss."
  ja: "損失の前に regression を detach() しています。"
why:
  en: "The loss is right, but no gradient reaches the second head."
  ja: "損失の値は合っていますが、2 つ目のヘッドに勾配が届きません。"
try:
  en: "Give the criterion the outputs as they are."
  ja: "出力をそのまま criterion に渡してください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    optimizer.zero_grad()
    class_logits, regression = model(data.to(device))
    loss = criterion(class_logits, regression.detach(), class_target, regression_target)
    loss.backward()
    optimizer.step()
    return loss.item()
