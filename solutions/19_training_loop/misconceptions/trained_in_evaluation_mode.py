"""
task: train_step
check: test_the_batch_goes_through_once
title:
  en: "The step is made in evaluation mode"
  ja: "評価モードで学習しています"
wrote:
  en: "`model.eval()` before the forward pass."
  ja: "順伝播の前に `model.eval()` を呼んでいます。"
why:
  en: "Dropout does nothing then, and BatchNorm does not learn its statistics."
  ja: "ドロップアウトは働かず、BatchNorm は統計量を学びません。"
try:
  en: "Leave the mode as it is, or call model.train()."
  ja: "モードはそのままにするか、model.train() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""


def train_step(model, inputs, targets, criterion, optimizer):
    model.eval()
    optimizer.zero_grad()
    loss = criterion(model(inputs), targets)
    loss.backward()
    optimizer.step()
    return loss.item()
