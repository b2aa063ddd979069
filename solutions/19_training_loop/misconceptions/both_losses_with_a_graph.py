"""
task: multi_task_step
check: test_two_tasks_by_hand
title:
  en: "The loss is returned as a tensor"
  ja: "損失をテンソルのまま返しています"
wrote:
  en: "`return loss`."
  ja: "`return loss` としています。"
why:
  en: "A Python float was asked for."
  ja: "求められているのは Python の float です。"
try:
  en: "Return loss.item()."
  ja: "loss.item() を返してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    optimizer.zero_grad()
    class_logits, regression = model(data.to(device))
    loss = criterion(class_logits, regression, class_target, regression_target)
    loss.backward()
    optimizer.step()
    return loss
