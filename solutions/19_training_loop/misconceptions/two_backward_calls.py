r"""
task: multi_task_step
check: test_two_tasks_by_hand
title:
  en: "Two losses with a backward() each"
  ja: "2 つの損失にそれぞれ backward() を呼んでいます"
wrote:
  en: "A cross-entropy and a squared error are made by hand, and each gets its backward()."
  ja: "交差エントロピーと二乗誤差を自分で計算し、それぞれに backward() を呼んでいます。"
why:
  en: "The criterion decides how the tasks are joined. And where both heads share a trunk, the first backward()
    frees the graph that the second one needs."
  ja: "2 つのタスクをどう合わせるかは criterion が決めます。それに、ヘッドが共有部分を持つと、\
    2 回目の backward() に必要な計算グラフが 1 回目で解放されます。"
try:
  en: "One criterion call, one backward()."
  ja: "criterion を 1 回、backward() を 1 回だけ呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
"""

import torch.nn.functional as F


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    optimizer.zero_grad()
    class_logits, regression = model(data.to(device))
    class_loss = F.cross_entropy(class_logits, class_target)
    regression_loss = F.mse_loss(regression, regression_target)
    class_loss.backward()
    regression_loss.backward()
    optimizer.step()
    return class_loss.item() + regression_loss.item()
