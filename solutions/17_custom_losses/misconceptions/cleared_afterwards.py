r"""
task: silent_parameters
check: test_the_model_is_left_as_it_was
title:
  en: "Gradients that were there are lost"
  ja: "元の勾配が消えています"
wrote:
  en: "`model.zero_grad()` at the end, to tidy up."
  ja: "後片付けのために、最後に `model.zero_grad()` を呼んでいます。"
why:
  en: >-
    As before is not the same as empty: in gradient accumulation .grad holds the sum of the last batches, and it is
    gone now.
  ja: "「元のまま」は「空」ではありません。勾配蓄積では .grad にそれまでのバッチの和が入っていますが、\
    それが消えてしまいます。"
try:
  en: "torch.autograd.grad never touches .grad."
  ja: "torch.autograd.grad なら .grad に触れません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad.html
"""


def silent_parameters(model, loss):
    model.zero_grad()
    value = loss(model)
    if value.requires_grad:
        value.backward()
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    silent = [name for name, p in named if p.grad is None or not p.grad.any()]
    model.zero_grad()
    return silent
