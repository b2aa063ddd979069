"""
task: train_step
check: test_one_update
devices: [cpu, simulated, mps]
title:
  en: "The batch is sent to a GPU that may not be there"
  ja: "あるとは限らない GPU にバッチを送っています"
wrote:
  en: "`inputs.cuda()` and `targets.cuda()`."
  ja: "`inputs.cuda()` と `targets.cuda()` を使っています。"
why:
  en: "Without an NVIDIA GPU that is an error, and where the model is on the CPU, batches on a GPU do not fit it."
  ja: "NVIDIA の GPU がなければエラーになります。モデルが CPU にあるなら、GPU のバッチは使えません。"
try:
  en: "Use the batch as it comes: it is where the model is."
  ja: "バッチはモデルと同じデバイスにあるので、そのまま使ってください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""


def train_step(model, inputs, targets, criterion, optimizer):
    optimizer.zero_grad()
    loss = criterion(model(inputs.cuda()), targets.cuda())
    loss.backward()
    optimizer.step()
    return loss.item()
