r"""
task: train_step
check: test_one_update
title:
  en: "A gradient that is None cannot be zeroed"
  ja: "None の勾配を 0 にしようとしています"
wrote:
  en: "`p.grad.zero_()` for every parameter of the model."
  ja: "モデルのすべてのパラメータに `p.grad.zero_()` を使っています。"
why:
  en: "Before the first backward(), and for frozen or unused parameters, .grad is None, and None has no zero_()."
  ja: "最初の backward() の前や、凍結したり使われなかったりするパラメータでは .grad が None で、\
    zero_() がありません。"
try:
  en: "Call optimizer.zero_grad(), which knows that."
  ja: "それを考慮している optimizer.zero_grad() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def train_step(model, inputs, targets, criterion, optimizer):
    for p in model.parameters():
        p.grad.zero_()
    loss = criterion(model(inputs), targets)
    loss.backward()
    optimizer.step()
    return loss.item()
