"""
task: train_step
check: test_one_update
devices: [simulated, cuda, mps]
title:
  en: "The outputs leave the device"
  ja: "出力をデバイスから移しています"
wrote:
  en: "`criterion(model(inputs).cpu(), targets)`."
  ja: "`criterion(model(inputs).cpu(), targets)` としています。"
why:
  en: "The targets are on the model's device. On a GPU the two no longer meet."
  ja: "正解はモデルと同じデバイスにあります。GPU では、出力と正解が別のデバイスになってしまいます。"
try:
  en: "Move nothing: model and batch are on one device already."
  ja: "何も移す必要はありません。モデルとバッチは、すでに同じデバイスにあります。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""


def train_step(model, inputs, targets, criterion, optimizer):
    optimizer.zero_grad()
    loss = criterion(model(inputs).cpu(), targets)
    loss.backward()
    optimizer.step()
    return loss.item()
