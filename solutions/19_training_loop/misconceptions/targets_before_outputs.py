"""
task: multi_task_step
check: test_trunk_and_heads
title:
  en: "The targets come before the outputs"
  ja: "正解が出力より前に来ています"
wrote:
  en: "criterion(class_target, regression_target, class_logits, regression)."
  ja: "criterion(class_target, regression_target, class_logits, regression) としています。"
why:
  en: "For squared errors it makes no difference, for the cross-entropy it does."
  ja: "二乗誤差なら違いはありませんが、交差エントロピーでは違います。"
try:
  en: "Outputs first, as with every loss of PyTorch."
  ja: "PyTorch のどの損失でもそうであるように、出力を先にしてください。"
read: https://docs.pytorch.org/docs/stable/nn.html#loss-functions
"""


def multi_task_step(model, batch, criterion, optimizer, device="cpu"):
    data, (class_target, regression_target) = batch
    class_target, regression_target = class_target.to(device), regression_target.to(device)
    optimizer.zero_grad()
    class_logits, regression = model(data.to(device))
    loss = criterion(class_target, regression_target, class_logits, regression)
    loss.backward()
    optimizer.step()
    return loss.item()
