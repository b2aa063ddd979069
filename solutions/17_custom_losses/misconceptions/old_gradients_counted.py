r"""
task: silent_parameters
check: test_old_gradients_do_not_count
title:
  en: "Gradients of an earlier loss are counted"
  ja: "以前の損失の勾配を数えています"
wrote:
  en: "`backward()` on a model whose .grad was filled already; the old values are put back afterwards."
  ja: ".grad が埋まったままのモデルに `backward()` を実行しています。元の値は、あとで戻しています。"
why:
  en: >-
    backward() adds to .grad. Old values that are not 0 make a silent parameter look heard; old values of the
    opposite sign make a heard one look silent.
  ja: "backward() は .grad に足し込みます。元の値が 0 でなければ、\
    届いていないパラメータにも勾配があるように見えます。符号が逆なら、届いた勾配が消えて見えます。"
try:
  en: "Set every .grad to None first, or use torch.autograd.grad."
  ja: "先に .grad をすべて None にするか、torch.autograd.grad を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""


def silent_parameters(model, loss):
    old = {name: None if p.grad is None else p.grad.clone() for name, p in model.named_parameters()}
    value = loss(model)
    if value.requires_grad:
        value.backward()
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    silent = [name for name, p in named if p.grad is None or not p.grad.any()]
    for name, p in model.named_parameters():
        p.grad = old[name]
    return silent
