"""
task: silent_parameters
check: test_the_model_is_left_as_it_was
title:
  en: "The model’s gradients are left filled"
  ja: "モデルに勾配が残っています"
wrote:
  en: "`model.zero_grad()`, then `backward()` on the model itself; .grad stays filled."
  ja: "`model.zero_grad()` のあと、モデル自身に `backward()` を実行し、.grad がそのままになっています。"
why:
  en: "What was in .grad before is lost, and the next step() uses the gradients of a loss that was only looked at."
  ja: "元の .grad は失われ、次の step() は、調べただけの損失の勾配を使ってしまいます。"
try:
  en: "torch.autograd.grad returns gradients and touches no .grad; or work on copy.deepcopy(model)."
  ja: "torch.autograd.grad は .grad に触れずに勾配を返します。copy.deepcopy(model) を使う方法もあります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""


def silent_parameters(model, loss):
    model.zero_grad()
    value = loss(model)
    if value.requires_grad:
        value.backward()
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    return [name for name, p in named if p.grad is None or not p.grad.any()]
