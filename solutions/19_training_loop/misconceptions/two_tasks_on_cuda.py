r"""
task: multi_task_step
check: test_two_tasks_by_hand
devices: [cpu, simulated, mps]
title:
  en: "The device is written in"
  ja: "デバイスを書き込んでいます"
wrote:
  en: "`.to(\"cuda\")` instead of `.to(device)`."
  ja: "`.to(device)` ではなく `.to(\"cuda\")` としています。"
why:
  en: "Without an NVIDIA GPU that is an error."
  ja: "NVIDIA の GPU がなければエラーになります。"
try:
  en: "Use the argument `device`."
  ja: "引数の `device` を使ってください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to("cuda"), regression_target.to("cuda")
    optimizer.zero_grad()
    class_logits, regression = model(data.to("cuda"))
    loss = criterion(class_logits, regression, class_target, regression_target)
    loss.backward()
    optimizer.step()
    return loss.item()
