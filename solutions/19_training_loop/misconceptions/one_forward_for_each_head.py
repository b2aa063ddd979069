"""
task: multi_task_step
check: test_the_data_go_through_once
title:
  en: "The data go through the model twice"
  ja: "data を 2 回モデルに通しています"
wrote:
  en: "`model(data)[0]` and `model(data)[1]`."
  ja: "`model(data)[0]` と `model(data)[1]` を別々に計算しています。"
why:
  en: "The trunk is computed twice, and BatchNorm counts the batch twice."
  ja: "共有部分を 2 回計算することになり、BatchNorm は同じバッチを 2 回数えます。"
try:
  en: "Call the model once and unpack the result."
  ja: "モデルは 1 回だけ呼び、結果をほどいてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    optimizer.zero_grad()
    data = data.to(device)
    class_logits, regression = model(data)[0], model(data)[1]
    loss = criterion(class_logits, regression, class_target, regression_target)
    loss.backward()
    optimizer.step()
    return loss.item()
