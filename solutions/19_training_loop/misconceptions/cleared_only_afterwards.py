r"""
task: train_step
check: test_stale_gradients_do_not_count
title:
  en: "Clean gradients are taken for granted"
  ja: "初めから勾配がきれいだと決めてかかっています"
wrote:
  en: "zero_grad() comes after step() only, as in many notes."
  ja: "zero_grad() は step() の後だけです。多くのノートでそう書かれています。"
why:
  en: "That is as good as clearing at the start if the gradients are clean when the function is called the
    first time. Whoever called backward() before makes the first update wrong."
  ja: "最初に呼ばれたときに勾配が消えていれば、先に消すのと同じです。誰かが先に backward() を呼んでいると、\
    最初の更新が狂います。"
try:
  en: "Clear before backward(). Clearing after step() as well does no harm."
  ja: "backward() の前に消してください。step() の後でもう一度消すのはかまいません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def train_step(model, inputs, targets, criterion, optimizer):
    loss = criterion(model(inputs), targets)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()
