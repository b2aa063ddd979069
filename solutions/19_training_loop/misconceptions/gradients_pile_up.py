"""
task: train_step
check: test_three_updates
title:
  en: "Gradients pile up from call to call"
  ja: "勾配が呼び出しのたびにたまっています"
wrote:
  en: "Nothing ever clears .grad."
  ja: ".grad をどこでも消していません。"
why:
  en: "backward() adds to .grad, so the second update uses the first gradient once more."
  ja: "backward() は .grad に足し込むので、2 回目の更新に 1 回目の勾配がもう一度使われます。"
try:
  en: "Call optimizer.zero_grad() before backward()."
  ja: "backward() の前に optimizer.zero_grad() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def train_step(model, inputs, targets, criterion, optimizer):
    loss = criterion(model(inputs), targets)
    loss.backward()
    optimizer.step()
    return loss.item()
