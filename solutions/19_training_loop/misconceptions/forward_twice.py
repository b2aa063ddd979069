"""
task: train_step
check: test_the_batch_goes_through_once
title:
  en: "The batch goes through the model twice"
  ja: "バッチを 2 回モデルに通しています"
wrote:
  en: "The loss is computed once for the result and once more for backward()."
  ja: "返り値のための損失と、backward() のための損失を、別々に計算しています。"
why:
  en: "Everything takes twice as long, dropout draws another mask, and BatchNorm counts the batch twice."
  ja: "時間が 2 倍かかり、ドロップアウトは別のマスクを引き、BatchNorm は同じバッチを 2 回数えます。"
try:
  en: "Compute the loss once and keep it in a variable."
  ja: "損失は 1 回だけ計算し、変数に入れておいてください。"
read: https://docs.pytorch.org/docs/stable/optim.html#taking-an-optimization-step
"""


def train_step(model, inputs, targets, criterion, optimizer):
    before = criterion(model(inputs), targets).item()
    optimizer.zero_grad()
    criterion(model(inputs), targets).backward()
    optimizer.step()
    return before
