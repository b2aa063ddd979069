"""
task: multi_task_step
check: test_all_three_come_to_the_device
devices: [simulated, cuda, mps]
title:
  en: "The targets inside the tuple stay on the CPU"
  ja: "タプルの中の正解が CPU に残っています"
wrote:
  en: "Only the data go through `.to(device)`, or the data and one of the two targets."
  ja: "`.to(device)` を使っているのは data だけか、data と片方の正解だけです。"
why:
  en: "The targets are in a tuple inside the batch, and nobody moves them for you."
  ja: "正解はバッチの中のタプルに入っていて、ひとりでには移りません。"
try:
  en: "Unpack the tuple and move both tensors."
  ja: "タプルをほどき、両方のテンソルを移してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    optimizer.zero_grad()
    class_logits, regression = model(data.to(device))
    loss = criterion(class_logits, regression, class_target, regression_target)
    loss.backward()
    optimizer.step()
    return loss.item()
